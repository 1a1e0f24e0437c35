using SiteGen.Foundation;

namespace SiteGen.Cli.Moving;

/// <summary>Problems with moving pages: SG0930 to SG0946.</summary>
internal static class MoveProblems
{
    private static readonly SourceLocation Nowhere = SourceLocation.Nowhere;

    public static Diagnostic NoSuchPage(string written, string? nearest) =>
        Diagnostic.Error("SG0930", Nowhere, $"There is no page or folder '{UnicodeText.Excerpt(written)}' to move.",
            nearest is null ? "Write its path in 'content', such as 'guides/install.md', or its address."
                : $"Did you mean '{nearest}'?");

    public static Diagnostic Exists(SourcePath path) =>
        Diagnostic.Error("SG0931", new SourceLocation(path), "This file already exists, so nothing was moved.",
            "Choose another name, or move or delete this file first.");

    public static Diagnostic IntoItself(SourcePath folder, SourcePath target) =>
        Diagnostic.Error("SG0932", new SourceLocation(folder), $"A folder cannot be moved into itself: '{target}'.",
            "Name a place outside the folder.");

    public static Diagnostic OutsideContent(string written) =>
        Diagnostic.Error("SG0933", Nowhere,
            $"'{UnicodeText.Excerpt(written)}' is not a place in 'content', where pages are.",
            "Write a path in 'content', such as 'content/guides/install.md' or 'guides/install.md'.");

    public static Diagnostic SamePlace(string written) =>
        Diagnostic.Error("SG0934", Nowhere, $"'{UnicodeText.Excerpt(written)}' is already at this place.",
            "Name another place.");

    public static Diagnostic Home(SourcePath page) =>
        NotAlone(page, "The home page and the folder 'content' cannot be moved.",
            "Move another page, or the folders in 'content'.");

    public static Diagnostic OfFolder(SourcePath page, SourcePath folder) =>
        NotAlone(page,
            $"This page is the page of the folder '{folder}', so it can only be moved together with the folder.",
            $"Write: sitegen mv {folder} NEW-FOLDER");

    private static Diagnostic NotAlone(SourcePath page, string message, string help) =>
        Diagnostic.Error("SG0935", new SourceLocation(page), message, help);

    public static Diagnostic NoSuchHeading(SourcePath page, string id, string? nearest) =>
        Diagnostic.Error("SG0936", new SourceLocation(page), $"This page has no heading '#{UnicodeText.Excerpt(id)}'.",
            nearest is null ? "Write the id that the address bar shows after '#'." : $"Did you mean '#{nearest}'?");

    public static Diagnostic HeadingTaken(SourceLocation heading, string id) =>
        Diagnostic.Error("SG0937", heading, $"The page already has a heading or id '#{UnicodeText.Excerpt(id)}'.",
            "Choose another text or id.");

    public static Diagnostic HeadingNotRewritable(SourceLocation heading) =>
        NotWritten(heading, "This heading cannot be renamed, because it is not written on one line.",
            "Write it as '## Heading', or rename it by hand.");

    /// <param name="other">The text that would be right after the move; null when there is none.</param>
    public static Diagnostic NotRewritable(SourceLocation link, string text, string? other) =>
        NotWritten(link,
            $"The link to '{UnicodeText.Excerpt(text)}' would break, and it cannot be rewritten as it is written here.",
            other is null ? "Replace the link by the address of the page, and run the command again."
                : $"Write its address without entities and on one line, and run the command again; "
                + $"after the move, the link would be '{UnicodeText.Excerpt(other)}'.");

    public static Diagnostic NotEditable(TextEdit edit) =>
        NotWritten(edit.Place,
            $"'{UnicodeText.Excerpt(edit.Old)}' leads to what is moved, and it cannot be rewritten as it is written "
            + $"here.",
            $"Write it without escapes, or replace it by '{UnicodeText.Excerpt(edit.New)}' after the move.");

    private static Diagnostic NotWritten(SourceLocation place, string message, string help) =>
        Diagnostic.Error("SG0938", place, message, help);

    public static Diagnostic NoAlias(SourcePath page, UrlPath old) =>
        Diagnostic.Error("SG0939", new SourceLocation(page),
            $"The old address '{old}' cannot be added to the front matter of this page.",
            $"Add 'aliases: [{old.Encoded}]' yourself, and run the command again.");

    public static Diagnostic Conflict(SourceLocation place) =>
        Diagnostic.Error("SG0940", place,
            "This file has an unresolved merge conflict, so nothing was moved.",
            "Resolve the conflict, and run the command again.");

    public static Diagnostic Changed(SourcePath path) =>
        Diagnostic.Error("SG0941", new SourceLocation(path),
            "This file changed while the move was planned, so nothing was moved.", "Run the command again.");

    public static Diagnostic Unfinished(SourcePath path, string scratch) =>
        NotFinished(new SourceLocation(path),
            "A move was interrupted, and this file was changed since, so the move cannot be finished.",
            $"Compare the file with the one in '{scratch}', then delete the folder '{scratch}'. "
            + $"Links that were not rewritten yet are reported by 'sitegen check'.");

    public static Diagnostic Pending() =>
        NotFinished(Nowhere, "An earlier move was interrupted and is not finished.",
            "Run 'sitegen mv' without '--dry-run' to finish it.");

    private static Diagnostic NotFinished(SourceLocation place, string message, string help) =>
        Diagnostic.Error("SG0942", place, message, help);

    public static Diagnostic NotMoved(Exception failure) =>
        OfDisk("Nothing was moved.", failure, "Free space or correct the permissions, and run the command again.");

    public static Diagnostic HalfMoved(Exception failure) =>
        OfDisk("The move is half done.", failure,
            "Correct its cause and run the same command again: it finishes the move.");

    private static Diagnostic OfDisk(string outcome, Exception failure, string help) =>
        Diagnostic.Error("SG0943", Nowhere,
            $"{outcome} The operating system reported an error: {UnicodeText.OneLine(failure.Message)}", help);

    public static Diagnostic NewErrors(int count) =>
        Diagnostic.Error("SG0944", Nowhere,
            $"After this move, the site would have {Counted.Of(count, "new error")}, so nothing was moved.",
            "Choose another place, or correct the cause first.");

    public static Diagnostic LinkedFolder(SourcePath folder) =>
        Diagnostic.Error("SG0945", new SourceLocation(folder),
            "This is a symbolic link, and files behind links are not moved or rewritten.",
            "Move the files to which it leads by hand.");

    public static Diagnostic UnusableName(string name, string reason) =>
        Diagnostic.Error("SG0946", Nowhere, $"'{UnicodeText.Excerpt(name)}' cannot be the name of a page: {reason}.",
            "Choose a name with letters or digits, and without ':', '*' and similar characters.");
}
