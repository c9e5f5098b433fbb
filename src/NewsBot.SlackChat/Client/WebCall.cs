using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.SlackChat.Client;

/// <summary>One call to Slack, ready to be sent as often as needed.</summary>
internal sealed class WebCall
{
    private readonly Uri _address;
    private readonly byte[] _body;
    private readonly AuthenticationHeaderValue? _authorization;

    private WebCall(WebMethod method, Uri address, byte[] body, AuthenticationHeaderValue? authorization)
    {
        Method = method;
        _address = address;
        _body = body;
        _authorization = authorization;
    }

    public WebMethod Method { get; }

    /// <summary>The arguments, as JSON.</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>A response address has its own limits, which say nothing about any other.</summary>
    public bool SharesGate => _authorization is not null;

    public static WebCall Of<T>(WebMethod method, Uri root, string token, T body, JsonTypeInfo<T> shape) =>
        new(method, new Uri(root, method.Name), JsonSerializer.SerializeToUtf8Bytes(body, shape), new AuthenticationHeaderValue("Bearer", token));

    public static WebCall To<T>(Uri address, T body, JsonTypeInfo<T> shape) =>
        new(WebMethod.Respond, address, JsonSerializer.SerializeToUtf8Bytes(body, shape), authorization: null);

    public HttpRequestMessage ToRequest()
    {
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = content };
        request.Headers.Authorization = _authorization;
        return request;
    }
}
