using SiteGen.Configuration.Look;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Problems of <c>site.yaml</c>: SG0200 to SG0249, and SG0068 to SG0071.</summary>
internal static class SiteConfigProblems
{
    private static readonly SourcePath Themes = SourcePath.Parse("themes");

    public static Diagnostic NoFields(SourceLocation at) =>
        Diagnostic.Error("SG0200", at, "The file has no fields.", "Write fields as 'title: …', one per line.");

    public static Diagnostic Unknown(YamlEntry entry, IEnumerable<string> known)
    {
        var suggestion = Nearest.Suggestion(entry.Key, known);
        const string ownFields = "Put settings of the theme under 'params', and your own values under 'extra'.";
        return Diagnostic.Warning(
            "SG0201", entry.KeyLocation, $"'{UnicodeText.Excerpt(entry.Key)}' is not a site setting.",
            IsOfLook(entry) ? "Write it below 'theme', indented."
                : suggestion is null ? ownFields : $"{suggestion} {ownFields}");
    }

    /// <summary>Reports a setting that the theme does not declare and that no template or page uses.</summary>
    public static Diagnostic UnknownParameter(YamlEntry entry, string theme, IEnumerable<string> known)
    {
        var names = known.ToList();
        return Diagnostic.Warning("SG0068", entry.KeyLocation,
            $"'{UnicodeText.Excerpt(entry.Key)}' is not a setting of the theme '{theme}'.",
            IsOfLook(entry) ? "Write it below 'theme' instead."
                : Nearest.Suggestion(entry.Key, names)
                ?? $"Use one of: {string.Join(", ", names.Select(static name => $"'{name}'"))}.")
            .SoughtIn(Themes);
    }

    /// <summary>Returns true for a setting of the look in another place.</summary>
    private static bool IsOfLook(YamlEntry entry) =>
        LookSettings.All.Any(setting => setting.Names[0] != "name" && setting.Names.Contains(entry.Key));

    public static Diagnostic LanguageWithoutTexts(SourceLocation at, string language, string theme) =>
        Diagnostic.Warning("SG0069", at,
            $"The theme '{theme}' has no texts in the language '{language}', so its texts are in English.",
            $"Translate the theme's i18n/en.yaml as themes/{theme}/i18n/{language}.yaml.")
            .SoughtIn(Themes);

    public static Diagnostic LanguageWithoutText(SourceLocation at, string language, IReadOnlyList<string> missing) =>
        Diagnostic.Warning("SG0070", at,
            $"The theme has no text in the language '{language}' for {Listed(missing)}, "
            + $"so {(missing.Count == 1 ? "it is" : "they are")} in English.",
            $"Add {(missing.Count == 1 ? "it" : "them")} to the theme's i18n/{language}.yaml.")
            .SoughtIn(Themes);

    public static Diagnostic DomainWithFolder(SourceLocation at, string domain, Uri baseUrl) =>
        Diagnostic.Warning("SG0071", at,
            $"'cname' serves the site from the root of '{domain}', "
            + $"but 'base_url' has the folder '{baseUrl.AbsolutePath}', which is not part of that domain.",
            $"Write 'base_url: https://{domain}', or remove 'cname'.");

    private static string Listed(IReadOnlyList<string> names)
    {
        const int most = 3;
        var shown = string.Join(", ", names.Take(most).Select(static name => $"'{name}'"));
        return names.Count <= most ? shown : $"{shown} and {names.Count - most} more";
    }

    public static Diagnostic NotALanguage(Located<string> found) =>
        Diagnostic.Error("SG0202", found.Location,
            $"'language' is '{UnicodeText.Excerpt(found.Value)}', which is not a language tag.",
            "Write a tag such as en, de-AT or zh-Hans.");

    public static Diagnostic NotABaseUrl(Located<string> found) =>
        Diagnostic.Error("SG0203", found.Location,
            $"'base_url' is '{UnicodeText.Excerpt(found.Value)}', which is not the address of a site.",
            "Write it as https://example.org or https://example.org/folder, without '?' or '#'.");

    public static Diagnostic UnknownTimeZone(Located<string> found, string? nearest) =>
        Diagnostic.Error("SG0204", found.Location, $"There is no time zone '{UnicodeText.Excerpt(found.Value)}'.",
            nearest ?? "Write a name from the IANA time zone database, such as Europe/Berlin or UTC.");

    public static Diagnostic NotAName(Located<string> found, string field) =>
        Diagnostic.Error("SG0205", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not the name of a folder.",
            "Write one name without '/', such as 'evolution'.");

    public static Diagnostic NotAFolder(YamlEntry entry) =>
        Diagnostic.Error("SG0215", entry.KeyLocation,
            $"'{UnicodeText.Excerpt(entry.Key)}' is not a content folder.",
            "Write its path below 'content', such as posts or docs/notes.");

    public static Diagnostic UnknownDirective(YamlEntry entry, IEnumerable<string> known) =>
        Diagnostic.Error("SG0212", entry.KeyLocation,
            $"'{UnicodeText.Excerpt(entry.Key)}' is not a content security policy directive that pages can set.",
            Nearest.Suggestion(entry.Key, known)
                ?? $"Use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    public static Diagnostic NotASource(Located<string> source) =>
        Diagnostic.Error("SG0213", source.Location,
            $"'{UnicodeText.Excerpt(source.Value)}' is not a valid source in a content security policy.",
            "Write a host such as https://example.org or *.example.org, a scheme such as 'data:', "
            + "or a keyword with its quotes: \"'self'\".");

    public static Diagnostic NoPolicyToExtend(PolicyAddition addition) =>
        Diagnostic.Warning("SG0214", addition.Location,
            "'csp' has no effect: the site's pages have no content security policy.",
            "Delete it, or set the policy with 'csp' under 'params'.");

    public static Diagnostic TaxonomyName(Located<string> found, string slug) =>
        Diagnostic.Error("SG0206", found.Location,
            $"The taxonomy '{UnicodeText.Excerpt(found.Value)}' cannot be part of an address as written.",
            slug.Length == 0 ? "Write a word in lower case."
            : $"Write '{UnicodeText.Excerpt(slug)}', and set the name that readers see as its 'title'.");

    public static Diagnostic TaxonomyIsField(Located<string> found) =>
        Diagnostic.Error("SG0207", found.Location,
            $"'{found.Value}' is a field of every page and cannot be a taxonomy.", "Choose another name.");

    public static Diagnostic TaxonomyWithoutAddress(Located<string> found, string reason) =>
        Diagnostic.Error("SG0211", found.Location,
            $"The taxonomy '{UnicodeText.Excerpt(found.Value)}' cannot have a page: {reason}.", "Choose another name.");

    public static Diagnostic UnusableSlug(Located<string> slug, string reason) =>
        Diagnostic.Error("SG0216", slug.Location,
            $"'{UnicodeText.Excerpt(slug.Value)}' cannot be part of an address: {reason}.",
            "Use lowercase letters, digits and '-'.");

    public static Diagnostic UnknownAuthor(Located<string> found, string? nearest) =>
        Diagnostic.Error("SG0208", found.Location,
            $"'author' is '{UnicodeText.Excerpt(found.Value)}', who is not listed under 'authors'.",
            nearest ?? $"Add '{UnicodeText.Excerpt(found.Value)}' there.")
            .SoughtIn(SiteConfigReader.Path);

    public static Diagnostic NotALink(Located<string> found, string field) =>
        Diagnostic.Error("SG0209", found.Location,
            $"'{field}' is '{UnicodeText.Excerpt(found.Value)}', which is not a valid link target.",
            "Write an address that begins with https://, http:// or mailto:, or one of this site, such as '/about/'.");

    public static Diagnostic UnknownSourceOfChanges(Located<string> found) =>
        Diagnostic.Error("SG0230", found.Location,
            $"'last_change' is '{UnicodeText.Excerpt(found.Value)}', which is not a source of dates.",
            "Write 'git' for the date of a page's last commit, or remove 'last_change'.");

    public static Diagnostic UrlWithoutPath(Located<string> found, string name) =>
        Diagnostic.Error("SG0210", found.Location, $"'{name}' has no placeholder for a file.",
            $"Write {{path}} where the file's path belongs: https://github.com/me/site/"
            + $"{(name == "edit_url" ? "edit" : "blob")}/main/{{path}}.");

    public static Diagnostic NotGone(Located<string> address) =>
        Diagnostic.Error("SG0955", address.Location,
            $"'{UnicodeText.Excerpt(address.Value)}' is not an address of the site.",
            "Write it from the root, such as '/old/'; '/old/*' stands for everything that begins with '/old/'.");

    public static Diagnostic NotACommand(SourceLocation location, string name) =>
        Diagnostic.Error("SG0342", location,
            $"'{UnicodeText.Excerpt(name)}' cannot be a command of formulas.",
            "Use letters of the Latin alphabet only: 'R' for the command '\\R'.");

    public static Diagnostic NotAllowable(Located<string> address) =>
        Diagnostic.Error("SG0956", address.Location,
            $"'{UnicodeText.Excerpt(address.Value)}' is not the beginning of an address of another site.",
            "Write at least its scheme and host: 'https://example.org/'.");
}
