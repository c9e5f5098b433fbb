namespace NewsBot.Language.Recognition;

/// <summary>The commonest function words of each language, in lower case.</summary>
internal static class SmallWords
{
    public static readonly (string Code, string Words)[] All =
    [
        ("en", "the of and to in that is was for it with as on be at by this had not are but from or have an they which you were their his she he will would been has who said after about could"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde"),
        ("fr", "le la les de des et en un une du est que qui dans pour pas sur au plus par il elle ce avec ne se sont aux cette ont ses mais comme ou son sa leur été même aussi fait selon après nous vous était ces"),
        ("es", "el la de que y en un una los del se las por con no su para es al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde desde fue según han años"),
        ("it", "il di che la e è un una in per non sono del della con le gli da al si dei nel come più anche ha alla lo ma delle questo dal nella ai degli sul ed dalla loro essere stato tra hanno dopo"),
        ("pt", "o de que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso entre era depois são"),
        ("nl", "de het een van en in is dat op te zijn met voor niet die aan er om hij ook als dan maar bij door naar uit nog wordt over tot ze werd heeft deze hebben worden geen meer was zich of volgens"),
        ("sv", "och att det i en som på är av för med den till inte om ett han men var jag sig från så har kan de när år under vid också efter eller nu vara skulle där sin mot blir hade säger sedan över man"),
        ("da", "og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være efter siger mod også"),
        ("no", "og i det er på til som en at for av med ikke de den har var han om et fra men seg vi ved så også ble hun skal sier etter eller kan noe være bli over mot nå å hadde dette når opp ut sin ville mellom"),
        ("fi", "ja on ei että se oli hän ovat mukaan myös mutta kun kuin sen tai joka ole olisi ollut vain jo jos sekä nyt ennen jälkeen kanssa hänen niin mitä nämä tämä ovat olleet vuonna jotka sitä kertoo"),
        ("pl", "w i na z że się do nie jest to o jak po od za dla przez przy jego tym być był oraz już ma są tak co tego przed może ich było które który także która również jednak aby lub jej pod będzie ze czy roku"),
        ("cs", "a v se na že je o s z do i to jako pro ve by k za byl po které ale jsou od který podle jeho která však bude při jsem si už také nebo jen tak až bylo před mezi která být než roku řekl ze"),
        ("sk", "a v sa na že je o s z do aj to ako pre vo by k za bol po ktoré ale sú od ktorý podľa jeho ktorá však bude pri som si už tiež alebo len tak až bolo pred medzi byť než roku povedal zo"),
        ("hu", "a az és hogy nem is egy meg volt van ez csak de mint már el ki még lesz vagy azt kell szerint ha után azonban több lehet ezt majd pedig amely között miatt be aki ami nagyon sem neki"),
        ("ro", "și de la în a cu pe nu că o care din este un pentru mai au fost sau ale lui s-a după se prin ca sunt iar al dar fi către acest va când între această lor ai cei fără doar"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi en sonra ne kadar ise var olduğu ancak değil her ya o ki göre etti oldu tarafından şey ama yeni iki veya dedi mi önce"),
        ("id", "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke oleh juga adalah karena ada telah saat sebagai tersebut bisa mereka lebih atau kata sudah dia kepada bahwa"),
        ("vi", "và của là có trong được cho không với các một những này đã người khi để về tại từ cũng ra đến nhiều theo sẽ vào như bị năm hơn sau"),
        ("ru", "и в не на что с он как это по но к из у за от так о же для бы его все она было мы при до или был они были чтобы также который если после уже того только года сообщил время"),
        ("uk", "і в не на що з та як це до про за від але у для його також він був які вони було після який яка або під щоб ще лише зі бути року є час їх через тому"),
        ("bg", "и на в се за да от не с е че като по са до това при към или той ще след беше им които който един също му има може бъде между през още но те така няма"),
        ("sr", "и у је да се на за од са су као не из који а што то његов али по код које би која после није само или до о ће рекао године"),
        ("ar", "في من على إلى أن عن التي الذي مع هذا هذه كان كما بعد قال بين قد وقد لم لا ما أو ذلك حيث خلال وفي كانت هو هي عام أنه"),
        ("fa", "در و به از که این را با است برای آن یک خود تا بر شده می کرد شد هم گفت بود دارد وی کند اما باید آنها هر نیز سال"),
        ("ur", "کے کی میں اور ہے سے کا کو نے پر یہ ہیں کہ اس کر نہیں بھی تھا ان ایک ہو وہ گیا کیا جو کہا لیے"),
        ("hi", "के में की है और से को का ने पर यह हैं कि इस कर नहीं भी था एक हो वह गया लिए जो कहा साथ उन अपने तो"),
    ];
}
