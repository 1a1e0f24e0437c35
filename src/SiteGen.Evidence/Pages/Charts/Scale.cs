namespace SiteGen.Evidence.Pages.Charts;

/// <summary>
/// Maps values to positions between <paramref name="From"/> and <paramref name="To"/>; values beyond the ends map to
/// the ends.
/// </summary>
/// <param name="IsLog">True for a logarithmic scale, whose ends must be positive.</param>
internal readonly record struct Scale(double Low, double High, double From, double To, bool IsLog)
{
    public double At(double value)
    {
        var part = IsLog ? Math.Log(Math.Max(value, Low) / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);
        return From + (Math.Clamp(part, 0, 1) * (To - From));
    }

    public bool Shows(double value) => Low <= value && value <= High;

    /// <summary>Returns a scale with room around the ends, or around a single value.</summary>
    public static Scale Around(double low, double high, double from, double to, bool isLog)
    {
        if (isLog && low > 0)
        {
            var room = high > low ? Math.Pow(high / low, 0.05) : 1.05;
            return new(low / room, high * room, from, to, true);
        }
        var margin = high > low ? (high - low) * 0.05 : Math.Max(Math.Abs(high) * 0.05, 1e-12);
        return new(low - margin, high + margin, from, to, false);
    }
}
