namespace SiteGen.Evidence.Wording;

/// <summary>Words for the pages of claims and their badges.</summary>
public sealed class ClaimPageWords(WordSource from)
{
    public string Title { get; } = from.Text("evidence_claim_pages", "Claims");

    public string Description { get; } = from.Text(
        "evidence_claim_pages_description", "Statements of this site, and what the measurements say about them.");

    public string Result { get; } = from.Text("evidence_claim_result", "Result");

    public string History { get; } = from.Text("evidence_claim_history", "Results by session");

    public string UsedOn { get; } = from.Text("evidence_claim_used_on", "Where it is used");

    public string Badge { get; } = from.Text("evidence_claim_badge", "Badge");

    public string BadgeNote { get; } = from.Text(
        "evidence_claim_badge_note", "The badge shows the newest result. In Markdown:");

    public string Endpoint { get; } = from.Text("evidence_claim_endpoint", "Endpoint for shields.io");

    /// <summary>The link from the evidence of a claim to its page.</summary>
    public string Link { get; } = from.Text("evidence_claim_link", "History and badge");
}
