using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>Problems between pages: addresses, links, series, terms.</summary>
public static class ModelProblems
{
    private static readonly SourcePath Settings = SourcePath.Parse("site.yaml");

    public static Diagnostic NoContent() =>
        Diagnostic.Error("SG0100", new SourceLocation(SourcePath.Root),
            "There is no folder 'content', so there is nothing to build.",
            "Make a site with 'sitegen new site', create content/_index.md, or name the site's folder with --root.");

    public static Diagnostic BrokenLink(LinkTarget link, string? nearest) =>
        Diagnostic.Error("SG0101", link.Location,
            $"The link '{link.Written}' is broken: there is no file '{link.Path}'.",
            nearest is null ? "Write the path of a file relative to this one, or an address that begins with '/'."
            : $"Did you mean '{nearest}'?");

    public static Diagnostic NoSuchAddress(SourceLocation place, string written, string? nearest) =>
        Diagnostic.Error("SG0102", place, $"No page has the address '{written}'.",
            nearest is null ? "Write the address of a page, or the path of its file." : $"Did you mean '{nearest}'?")
            .SoughtIn(SiteModel.ContentFolder, Settings);

    public static Diagnostic NoSuchHeading(LinkTarget link, Page target, string? nearest) =>
        Diagnostic.Error("SG0103", link.Location, $"The page {target.Path} has no heading '#{link.Fragment}'.",
            nearest is not null ? $"Did you mean '#{nearest}'?" : target.Parsed.Body.Headings.IsEmpty
            ? "Remove the '#' part: the page has no headings." : $"Use one of: {Anchors(target)}.")
            .SoughtIn(target.Path);

    public static Diagnostic LinkToLeftOut(LinkTarget link, LeftOutPage target) =>
        Diagnostic.Error("SG0104", link.Location,
            $"The link '{link.Written}' leads to a page that this build leaves out: {target.Reason}.",
            "Publish that page, or remove the link until then.");

    public static Diagnostic LinkOutOfSite(LinkTarget link) =>
        Diagnostic.Error("SG0105", link.Location, $"The link '{link.Written}' points outside the site's folder.",
            "Link to files inside the site; use a full address for everything else.");

    /// <param name="other">The source that has the address; null when the site generates that file.</param>
    /// <param name="folder">The source, if one of the two, that is a folder with its list at the address.</param>
    public static Diagnostic AddressTaken(
        string address, SourceLocation place, SourcePath? other, SourcePath? folder = null) =>
        Diagnostic.Error("SG0110", place, folder is not null && folder == other
            ? $"The address '{address}' is taken by the list page of the folder {other}."
            : $"The address '{address}' is taken by {Owner(other)}.",
            folder is not null
                ? $"Move the text into {folder}/_index.md, rename the page or the folder, "
                    + "or give the page another 'slug'."
                : other is null ? "Rename the file, or give the page another 'slug'."
                : "Rename one of the two files, or give a page another 'slug'.");

    public static Diagnostic AddressesAlike(
        string address, SourceLocation place, string otherAddress, SourcePath? other) =>
        Diagnostic.Error("SG0111", place,
            $"The address '{address}' differs only in case or Unicode form from '{otherAddress}' of {Owner(other)}; "
            + $"some file systems treat them as the same.",
            "Rename one of the two files, or give a page another 'slug'.");

    public static Diagnostic NoAddress(SourcePath path, string reason) =>
        Diagnostic.Error("SG0112", new SourceLocation(path), $"The file cannot have an address: {reason}.",
            "Rename it, or give it a 'slug' in its front matter.");

    public static Diagnostic DuplicatePart(SourceLocation place, string series, int part, SourcePath other) =>
        Diagnostic.Error("SG0401", place, $"Part {part} of the series '{series}' is taken by {other}.",
            "Give each part of a series its own number.");

    /// <param name="first">The first part that is missing before part <paramref name="next"/>.</param>
    public static Diagnostic MissingPart(SourceLocation place, string series, int first, int next) =>
        Diagnostic.Error("SG0402", place,
            $"The series '{series}' has a part {next}, but no "
            + $"{(first == next - 1 ? $"part {first}" : $"parts {first} to {next - 1}")}.",
            "Renumber the parts, or list the missing ones under 'planned' in the series' _index.md.")
            .SoughtIn(SiteModel.ContentFolder);

    public static Diagnostic PartWithoutNumber(SourceLocation place, string series) =>
        Diagnostic.Error("SG0403", place, $"This page of the series '{series}' has no 'part', but others have one.",
            "Number all parts of a series or none of them; without numbers they are ordered by date.");

    public static Diagnostic SeriesOfOne(SourceLocation place, string series) =>
        Diagnostic.Error("SG0404", place, $"The series '{series}' has only one part.",
            "Announce the next part under 'planned' in the series' _index.md, or remove the page from the series.")
            .SoughtIn(SiteModel.ContentFolder);

    public static Diagnostic NamesAlike(SourceLocation place, string what, string name, string other) =>
        Alike(place, $"The {what} '{name}' is also written '{other}'; both have the same address.",
            $"Write '{other}' here as well.");

    /// <remarks>
    /// The two may be spellings of one term, such as 'Free threading' and 'free-threading', or different terms: C and
    /// C#.
    /// </remarks>
    public static Diagnostic TermsAlike(SourceLocation place, string taxonomy, string term, string other)
    {
        var (name, key) = (UnicodeText.Excerpt(term), Slug.Of(term));
        var twoTerms = "give one an address of its own in site.yaml: "
            + $"taxonomies: {{{taxonomy}: {{slugs: {{'{name}': {key}-2}}}}}}.";
        return Alike(place,
            $"The term '{name}' has the same address as the term '{UnicodeText.Excerpt(other)}'.",
            Letters(term) == Letters(other)
                ? $"Write '{UnicodeText.Excerpt(other)}' here as well. If they are two terms, {twoTerms}"
                : $"If they are two terms, {twoTerms} If they are one, write it the same way everywhere.");
    }

    private static Diagnostic Alike(SourceLocation place, string message, string help) =>
        Diagnostic.Error("SG0405", place, message, help);

    /// <summary>
    /// Removes the differences between spellings of one term: case, white space, and '-', '_' and '.'.
    /// </summary>
    private static string Letters(string term) =>
        string.Concat(term.Where(static sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '_' or '.')))
            .ToUpperInvariant();

    /// <param name="reason">The reason why its address is not valid.</param>
    public static Diagnostic NameWithoutAddress(SourceLocation place, string what, string name, string reason) =>
        Diagnostic.Error("SG0406", place, $"The {what} '{UnicodeText.Excerpt(name)}' cannot have a page: {reason}.",
            "Use another name.");

    public static Diagnostic UnknownAuthor(SourceLocation place, string id, string? nearest) =>
        Diagnostic.Warning("SG0407", place, $"site.yaml declares no author '{id}', so there is no profile to show.",
            nearest is null ? $"Add '{id}' under 'authors' in site.yaml." : $"Did you mean '{nearest}'?")
            .SoughtIn(Settings);

    /// <param name="other">See <see cref="AddressTaken"/>.</param>
    public static Diagnostic AliasTaken(SourceLocation place, string alias, SourcePath? other) =>
        Diagnostic.Error("SG0113", place, $"The alias '{alias}' is taken by {Owner(other)}.",
            "Remove it: an alias must be an address that nothing else has.");

    public static Diagnostic TextWithoutPage(SourcePath path, UrlPath url) =>
        Diagnostic.Warning("SG0114", new SourceLocation(path),
            $"This text is for the page '{url}', which the site does not have: no page names this term, series or "
            + $"author.",
            "Check the folder's name, or remove the text until a page does.")
            .SoughtIn(SiteModel.ContentFolder, Settings);

    public static Diagnostic TextOfPageSwitchedOff(SourcePath path, UrlPath url, string setting) =>
        Diagnostic.Warning("SG0039", new SourceLocation(path),
            $"This text is for the page '{url}', which '{setting}: false' in site.yaml switches off.",
            $"Remove the text, or the setting '{setting}'.");

    public static Diagnostic LinkToSwitchedOff(LinkTarget link, string setting) =>
        Diagnostic.Error("SG0040", link.Location,
            $"The link '{link.Written}' leads to a page that '{setting}: false' in site.yaml switches off.",
            $"Remove the link, or the setting '{setting}'.");

    public static Diagnostic NotNamedAsPage(SourcePath path) =>
        Diagnostic.Warning("SG0115", new SourceLocation(path),
            "This file is left out: the name of a page must end in '.md'.",
            $"Rename it to '{path.Name[..^path.Extension.Length]}.md'.");

    /// <param name="fileSource">The source of the file; null when the site generates it.</param>
    /// <param name="belowSource">The source of <paramref name="below"/>; null when the site generates it.</param>
    public static Diagnostic FileAndFolder(SourceLocation place, OutputPath file, SourcePath? fileSource,
        OutputPath below, SourcePath? belowSource) =>
        Diagnostic.Error("SG0116", place,
            $"'{file}' would be both a file and a folder: {Owner(fileSource)} becomes '{file}', and "
            + $"{Owner(belowSource)} becomes '{below}'.",
            "Rename one of the two, or give the page another 'slug'.");

    public static Diagnostic OwnFile(SourceLocation place, OutputPath path) =>
        Diagnostic.Error("SG0117", place,
            $"'{path}' cannot be a file of the site: SiteGen reserves this name for its own files.",
            "Use another name.");

    private static string Owner(SourcePath? source) => source?.Value ?? "a generated file";

    private static string Anchors(Page page)
    {
        const int most = 6;
        var names = page.Parsed.Body.Headings.Take(most).Select(static heading => $"'#{heading.Id}'");
        return string.Join(", ", names) + (page.Parsed.Body.Headings.Length > most ? ", …" : "");
    }
}
