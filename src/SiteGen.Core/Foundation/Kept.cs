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
    private Run? _last;

    /// <param name="Wider">The indexes of results that depend on more than their element and what is around it.</param>
    private sealed record Run(TAround Around, IReadOnlyList<TIn> In, TOut[] Out, HashSet<int> Wider);

    /// <returns>One result for each input, in the order of the inputs.</returns>
    public TOut[] Get(TAround around, IReadOnlyList<TIn> inputs, Func<TIn, TOut> make) =>
        Get(around, inputs, missing => [.. missing.Select(index => make(inputs[index]))], static _ => false);

    /// <param name="make">Makes the results for the inputs at the given indexes, in their order.</param>
    /// <param name="isWider">
    /// Returns true for a result, by its index, that depends on more than its element: it is not kept, so that
    /// <paramref name="make"/> can look it up in a <see cref="Memo{TKey, TValue}"/>, which knows its reads.
    /// </param>
    public TOut[] Get(TAround around, IReadOnlyList<TIn> inputs, Func<IReadOnlyList<int>, IReadOnlyList<TOut>> make,
        Func<int, bool> isWider)
    {
        var results = new TOut[inputs.Count];
        var missing = Reuse(around, inputs, results);
        // If the step throws, nothing is kept.
        _last = null;
        var made = make(missing);
        for (var number = 0; number < missing.Count; number++) results[missing[number]] = made[number];
        _last = new Run(around, inputs, results, [.. missing.Where(isWider)]);
        return results;
    }

    /// <summary>Fills in the results that still hold, and returns the indexes of the others.</summary>
    private List<int> Reuse(TAround around, IReadOnlyList<TIn> inputs, TOut[] results)
    {
        var known = _last is { } last && last.In.Count == inputs.Count
            && EqualityComparer<TAround>.Default.Equals(last.Around, around) ? last : null;
        var missing = new List<int>();
        for (var index = 0; index < results.Length; index++)
        {
            // Compares references without reading the elements: of 10,000, most are not in the processor's cache.
            if (known is not null && ReferenceEquals(known.In[index], inputs[index]) && !known.Wider.Contains(index))
                results[index] = known.Out[index];
            else missing.Add(index);
        }
        return missing;
    }
}
