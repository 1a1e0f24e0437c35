using System.Collections.Concurrent;

namespace SiteGen;

/// <summary>
/// The results that extensions keep from one build for the next. Discarding them costs time and never changes a byte.
/// </summary>
public sealed class ExtensionMemory
{
    private readonly ConcurrentDictionary<Type, object> _slots = new();

    /// <summary>
    /// Returns the only object of this type, made on first use: for example a record of
    /// <see cref="Foundation.Memo{TKey, TValue}"/>s.
    /// </summary>
    public TSlot Get<TSlot>(Func<TSlot> make)
        where TSlot : class => (TSlot)_slots.GetOrAdd(typeof(TSlot), _ => make());
}
