namespace SiteGen.Evidence.Claims.Quoting;

/// <summary>An effect that words state, as a range for the ratio of costs: candidate over baseline.</summary>
/// <param name="Words">The words that state it.</param>
/// <param name="Low">The smallest ratio that the words may mean, rounding included; 0 for an open side.</param>
/// <param name="High">The largest; infinity for an open side.</param>
internal sealed record StatedEffect(string Words, EffectKind Kind, double Low, double High)
{
    /// <summary>True for two ends that the author wrote, as in "7–14 % faster".</summary>
    public bool HasTwoEnds { get; init; }

    /// <summary>The same effect in the other direction, for a factor without a noun: "1.8×".</summary>
    public StatedEffect Inverse => this with { Low = 1 / High, High = 1 / Low };
}

internal enum EffectKind
{
    /// <summary>A number with a direction.</summary>
    Number,

    /// <summary>A factor that does not say of what.</summary>
    Factor,

    /// <summary>A direction without a number: "faster".</summary>
    Direction,

    /// <summary>A direction that is denied: "not slower".</summary>
    Denial,

    /// <summary>No difference.</summary>
    Equal,
}

/// <summary>A number with a unit that words state, in the base unit.</summary>
internal sealed record StatedValue(string Words, Bench.Measurements.Quantity Quantity, double Low, double High);
