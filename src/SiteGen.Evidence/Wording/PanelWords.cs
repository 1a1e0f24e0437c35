namespace SiteGen.Evidence.Wording;

/// <summary>Words for marks, the panel of claims and the banner.</summary>
public sealed class PanelWords(WordSource from)
{
    public string Title { get; } = from.Text("evidence_panel", "What this page claims");

    public CountedTemplate Claims { get; } = from.Counted("evidence_claims_count", "{n} claim", "{n} claims");

    public Template Summary { get; } = from.Template("evidence_claims_summary", "{claims}: {verdicts}");

    /// <summary>The accessible name of a mark that has no text of its own.</summary>
    public Template Mark { get; } = from.Template("evidence_mark", "Evidence for “{words}”: {verdict}");

    public string History { get; } = from.Text("evidence_history", "History");

    public string Published { get; } = from.Text("evidence_published", "Published elsewhere");

    public string MeasureAgain { get; } = from.Text("evidence_measure_again", "Measure it again");

    public string Command { get; } = from.Text("evidence_command", "Command");

    public Template Download { get; } = from.Template("evidence_download", "Download: {files}");

    public string AllOfTheSession { get; } = from.Text("evidence_all_of_the_session", "all of the session");

    public string WhatWordsMean { get; } = from.Text("evidence_what_words_mean", "What these words mean");

    public string MayBeOutOfDate { get; } = from.Text("evidence_may_be_out_of_date", "The numbers may be out of date.");

    /// <summary>The mark after a number that builds do not show.</summary>
    public string Draft { get; } = from.Text("evidence_draft", "draft");

    public string DraftNumbers { get; } = from.Text("evidence_draft_numbers", "Draft numbers.");

    public string DraftReason { get; } =
        from.Text(
            "evidence_draft_reason", "They were only tried, may be far off, and are shown in this preview alone.");

    /// <summary>The signed change in hundredths since the sentence was accepted.</summary>
    public Template Moved { get; } = from.Template("evidence_moved", "{points} points since it was accepted");
}
