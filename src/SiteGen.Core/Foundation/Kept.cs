namespace SiteGen.Foundation;

/// <summary>Keeps the last result of a step, as long as its input equals the one that it was made from.</summary>
/// <remarks>The input is everything that the step uses, so forgetting costs time and never changes a byte.</remarks>
public sealed class Kept<TIn, TOut>
{
    private (TIn In, TOut Out)? _last;

    public TOut Get(TIn input, Func<TIn, TOut> make)
    {
        if (_last is var (known, result) && EqualityComparer<TIn>.Default.Equals(known, input)) return result;
        // Should the step fail, nothing is known.
        _last = null;
        result = make(input);
        _last = (input, result);
        return result;
    }
}

/// <summary>Keeps the results of a step for each element of a list: one that is the very same has the same.</summary>
/// <remarks>What is around them is what the step uses besides the element.</remarks>
public sealed class KeptEach<TAround, TIn, TOut>
    where TIn : class
{
    private (TAround Around, IReadOnlyList<TIn> In, TOut[] Out)? _last;

    /// <returns>One for each input, in their order.</returns>
    public TOut[] Get(TAround around, IReadOnlyList<TIn> inputs, Func<TIn, TOut> make)
    {
        var known = _last is { } last && last.In.Count == inputs.Count
            && EqualityComparer<TAround>.Default.Equals(last.Around, around) ? _last : null;
        _last = null;
        var results = new TOut[inputs.Count];
        for (var index = 0; index < results.Length; index++)
        {
            // Nothing of the element is looked at: of 10,000 most are not in the cache.
            results[index] = known is var (_, before, made) && ReferenceEquals(before[index], inputs[index])
                ? made[index] : make(inputs[index]);
        }
        _last = (around, inputs, results);
        return results;
    }
}
