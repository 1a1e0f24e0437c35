namespace SiteGen.Foundation;

/// <summary>Keeps the last result of a step while the input stays equal.</summary>
/// <remarks>
/// The input must contain everything that the step uses; then forgetting costs time and never changes a byte.
/// </remarks>
public sealed class Kept<TIn, TOut>
{
    private (TIn In, TOut Out)? _last;

    public TOut Get(TIn input, Func<TIn, TOut> make)
    {
        if (_last is var (known, result) && EqualityComparer<TIn>.Default.Equals(known, input)) return result;
        // If the step throws, nothing is kept.
        _last = null;
        result = make(input);
        _last = (input, result);
        return result;
    }
}

/// <summary>Keeps the result of a step for each element of a list while the element is the same object.</summary>
/// <remarks><typeparamref name="TAround"/> holds everything that the step uses besides the element.</remarks>
public sealed class KeptEach<TAround, TIn, TOut>
    where TIn : class
{
    private (TAround Around, IReadOnlyList<TIn> In, TOut[] Out)? _last;

    /// <returns>One result for each input, in the order of the inputs.</returns>
    public TOut[] Get(TAround around, IReadOnlyList<TIn> inputs, Func<TIn, TOut> make)
    {
        var known = _last is { } last && last.In.Count == inputs.Count
            && EqualityComparer<TAround>.Default.Equals(last.Around, around) ? _last : null;
        _last = null;
        var results = new TOut[inputs.Count];
        for (var index = 0; index < results.Length; index++)
        {
            // Compares references without reading the elements: of 10,000, most are not in the processor's cache.
            results[index] = known is var (_, before, made) && ReferenceEquals(before[index], inputs[index])
                ? made[index] : make(inputs[index]);
        }
        _last = (around, inputs, results);
        return results;
    }
}
