using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>Keeps the parts of highlighted code across builds.</summary>
/// <remarks>Only the classes are kept, not the code, so that nothing in the store can become markup.</remarks>
internal sealed class KeptColors(IDerivedStore store)
{
    /// <summary>
    /// The grammars, as pinned in <c>Directory.Packages.props</c>, and the version of <see cref="Highlighter"/>.
    /// </summary>
    internal const string Version = "TextMateSharp.Grammars 2.0.5, 2";

    private const string Kind = "code";

    /// <returns>The code as markup; null if its parts are not kept.</returns>
    public string? Find(string scope, string code) =>
        store.Find(KeyOf(scope, code)) is { } parts ? CodeParts.Write(code, parts) : null;

    public void Keep(string scope, string code, ReadOnlySpan<byte> parts) => store.Keep(KeyOf(scope, code), parts);

    private static DerivedKey KeyOf(string scope, string code) => new(Kind, new FingerprintBuilder()
        .Add(Version).Add(TokenClasses.Fingerprint).Add(scope).Add(code).Finish());
}
