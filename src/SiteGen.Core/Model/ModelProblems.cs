using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>What can be wrong between pages: addresses, links, series, terms.</summary>
public static class ModelProblems
{
    public static Diagnostic NoContent() =>
        Diagnostic.Error("SG0100", new SourceLocation(SourcePath.Root), "There is no folder 'content', so there is nothing to build.",
            "Create content/_index.md, or name the site's folder with --root.");

    public static Diagnostic BrokenLink(LinkTarget link, string? nearest) =>
        Diagnostic.Error("SG0101", link.Location, $"The link '{link.Written}' leads to nothing: there is no file '{link.Path}' beside this page.",
            nearest is null ? "Write the path of a .md file relative to this one, or an address that begins with '/'." : $"Did you mean '{nearest}'?");

    public static Diagnostic NoSuchAddress(SourceLocation place, string written, string? nearest) =>
        Diagnostic.Error("SG0102", place, $"No page has the address '{written}'.", nearest is null ? null : $"Did you mean '{nearest}'?");

    public static Diagnostic NoSuchHeading(LinkTarget link, Page target, string? nearest) =>
        Diagnostic.Error("SG0103", link.Location, $"The page {target.Path} has no heading '#{link.Fragment}'.",
            nearest is null ? "The page has no headings with a similar name." : $"Did you mean '#{nearest}'?");

    public static Diagnostic LinkToLeftOut(LinkTarget link, LeftOutPage target) =>
        Diagnostic.Error("SG0104", link.Location, $"The link '{link.Written}' leads to a page that this build leaves out: {target.Reason}.",
            "Publish that page, or write the name without a link until then.");

    public static Diagnostic LinkOutOfSite(LinkTarget link) =>
        Diagnostic.Error("SG0105", link.Location, $"The link '{link.Written}' leaves the site's folder.", "Links to files stay inside the site; use a full address for everything else.");

    public static Diagnostic AddressTaken(string address, SourceLocation place, string other) =>
        Diagnostic.Error("SG0110", place, $"The address '{address}' is taken by {other}.", "Give one of the two another 'slug', or rename its file.");

    public static Diagnostic AddressesAlike(string address, SourceLocation place, string otherAddress, string other) =>
        Diagnostic.Error("SG0111", place, $"The address '{address}' differs only in case or Unicode form from '{otherAddress}' of {other}; some file systems take them for one.",
            "Give one of the two another 'slug', or rename its file.");

    public static Diagnostic NoAddress(SourcePath path, string reason) =>
        Diagnostic.Error("SG0112", new SourceLocation(path), $"The file cannot have an address: {reason}.", "Rename it, or give it a 'slug' in its front matter.");

    public static Diagnostic DuplicatePart(SourceLocation place, string series, int part, SourcePath other) =>
        Diagnostic.Error("SG0401", place, $"Part {part} of the series '{series}' is also {other}.", "Give each part of a series its own number.");

    public static Diagnostic MissingPart(SourceLocation place, string series, int part, int next) =>
        Diagnostic.Error("SG0402", place, $"The series '{series}' has no part {part}, but a part {next}.",
            $"Renumber the parts, or list part {part} under 'planned' in the series' _index.md.");

    public static Diagnostic PartWithoutNumber(SourceLocation place, string series) =>
        Diagnostic.Error("SG0403", place, $"This page of the series '{series}' has no 'part', while others have one.",
            "Number all parts of a series or none of them; without numbers they are ordered by date.");

    public static Diagnostic SeriesOfOne(SourceLocation place, string series) =>
        Diagnostic.Error("SG0404", place, $"The series '{series}' has only this one part.",
            "Announce the next part under 'planned' in the series' _index.md, or take the page out of the series.");

    public static Diagnostic NamesAlike(SourceLocation place, string what, string name, string other) =>
        Diagnostic.Error("SG0405", place, $"The {what} '{name}' is also written '{other}'; both have the same address.", $"Write '{other}' here as well.");

    public static Diagnostic NameWithoutAddress(SourceLocation place, string what, string name) =>
        Diagnostic.Error("SG0406", place, $"The {what} '{name}' has no letter or digit to make an address from.", "Use a name with at least one letter or digit.");

    public static Diagnostic UnknownAuthor(SourceLocation place, string id, string? nearest) =>
        Diagnostic.Warning("SG0407", place, $"site.yaml declares no author '{id}', so there is no profile to show.",
            nearest is null ? $"Add '{id}' under 'authors' in site.yaml." : $"Did you mean '{nearest}'?");

    public static Diagnostic AliasTaken(SourceLocation place, string alias, SourcePath other) =>
        Diagnostic.Error("SG0113", place, $"The alias '{alias}' is the address of {other}.", "An alias is an address that no page has any more.");
}
