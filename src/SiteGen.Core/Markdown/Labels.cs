using SiteGen.Foundation;

namespace SiteGen.Markdown;

/// <summary>The texts that are added to an author's body: labels for screen readers and the titles of alerts.</summary>
/// <remarks><c>{name}</c> is a heading's text, <c>{number}</c> counts from 1.</remarks>
public sealed record Labels
{
    public static Labels English { get; } = new();

    public string LinkToHeading { get; init; } = "Link to “{name}”";
    public string LinkToSection { get; init; } = "Link to this section";
    public string Table { get; init; } = "Table";
    public string TableWithNumber { get; init; } = "Table {number}";
    public string TableOf { get; init; } = "Table: {name}";
    public string TableOfWithNumber { get; init; } = "Table {number}: {name}";
    public string Footnotes { get; init; } = "Footnotes";
    public string BackToReference { get; init; } = "Back to reference {number}";
    public string TaskDone { get; init; } = "Done";
    public string TaskToDo { get; init; } = "To do";
    public string CodeOutput { get; init; } = "Output";
    public string CodeLine { get; init; } = "Line {first}";
    public string CodeLines { get; init; } = "Lines {first}–{last}";
    public string CodeNote { get; init; } = "Note {number}";
    public string CodeSource { get; init; } = "View source";
    public string Note { get; init; } = "Note";
    public string Tip { get; init; } = "Tip";
    public string Important { get; init; } = "Important";
    public string Warning { get; init; } = "Warning";
    public string Caution { get; init; } = "Caution";

    /// <param name="find">Returns the text for a key; null selects the English text.</param>
    public static Labels Of(Func<string, string?> find) => new()
    {
        LinkToHeading = find("link_to_heading") ?? English.LinkToHeading,
        LinkToSection = find("link_to_section") ?? English.LinkToSection,
        Table = find("table") ?? English.Table,
        TableWithNumber = find("table_number") ?? English.TableWithNumber,
        TableOf = find("table_of") ?? English.TableOf,
        TableOfWithNumber = find("table_number_of") ?? English.TableOfWithNumber,
        Footnotes = find("footnotes") ?? English.Footnotes,
        BackToReference = find("back_to_reference") ?? English.BackToReference,
        TaskDone = find("task_done") ?? English.TaskDone,
        TaskToDo = find("task_to_do") ?? English.TaskToDo,
        CodeOutput = find("code_output") ?? English.CodeOutput,
        CodeLine = find("code_line") ?? English.CodeLine,
        CodeLines = find("code_lines") ?? English.CodeLines,
        CodeNote = find("code_note") ?? English.CodeNote,
        CodeSource = find("code_source") ?? English.CodeSource,
        Note = find("alert_note") ?? English.Note,
        Tip = find("alert_tip") ?? English.Tip,
        Important = find("alert_important") ?? English.Important,
        Warning = find("alert_warning") ?? English.Warning,
        Caution = find("alert_caution") ?? English.Caution,
    };

    public void AddTo(FingerprintBuilder salt) => salt.Add(LinkToHeading).Add(LinkToSection)
        .Add(Table).Add(TableWithNumber).Add(TableOf).Add(TableOfWithNumber)
        .Add(Footnotes).Add(BackToReference).Add(TaskDone).Add(TaskToDo)
        .Add(CodeOutput).Add(CodeLine).Add(CodeLines).Add(CodeNote).Add(CodeSource)
        .Add(Note).Add(Tip).Add(Important).Add(Warning).Add(Caution);
}
