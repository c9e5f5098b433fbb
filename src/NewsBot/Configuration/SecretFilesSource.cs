using System.Collections;

namespace NewsBot.Hosting.Configuration;

/// <summary>Settings whose values stand in files: <c>Discord__Token_FILE=/run/secrets/discord</c> sets <c>Discord:Token</c>.</summary>
internal sealed class SecretFilesSource(IDictionary environment) : IConfigurationSource
{
    public const string Suffix = "_FILE";

    private const int LongestSecret = 64 * 1024;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(environment);

    private sealed class Provider(IDictionary environment) : ConfigurationProvider
    {
        public override void Load()
        {
            foreach (DictionaryEntry variable in environment)
            {
                if (variable is { Key: string name, Value: string path } && NamesSetting(name) && path.Length > 0)
                    Data[Key(name)] = Read(name, path);
            }
        }

        private static bool NamesSetting(string name) =>
            name.EndsWith(Suffix, StringComparison.Ordinal) && name.Contains("__", StringComparison.Ordinal);

        private static string Key(string name) =>
            name[..^Suffix.Length].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

        private static string Read(string name, string path)
        {
            try
            {
                if (new FileInfo(path).Length > LongestSecret)
                    throw new InvalidDataException($"{name} names {path}, which is larger than {LongestSecret / 1024} KB; a secret is one short line.");

                return File.ReadAllText(path).Trim() is { Length: > 0 } secret
                    ? secret
                    : throw new InvalidDataException($"{name} names {path}, which is empty; put the secret in it, or leave {name} out.");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new InvalidDataException($"{name} names {path}, which cannot be read; point it at a readable file.", failure);
            }
        }
    }
}
