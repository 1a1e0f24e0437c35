namespace SiteGen.Cli.Network;

/// <summary>The answer of a server to the question whether an address exists.</summary>
/// <param name="Status">Null when there was no answer.</param>
/// <param name="Reason">The status or the failure, as a sentence.</param>
/// <param name="RetryAfter">The wait that the server asks for.</param>
internal sealed record WebAnswer(
    Uri Address, int? Status, string Reason, TimeSpan? RetryAfter = null, bool IsUnknownHost = false)
{
    public bool IsOk => Status is >= 200 and < 400;

    /// <summary>True when the same question may have another answer a little later.</summary>
    public bool IsTemporary => (Status is null && !IsUnknownHost) || Status is 408 or 429 or >= 500;
}
