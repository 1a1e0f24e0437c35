using System.Collections.Concurrent;

namespace SiteGen;

/// <summary>
/// Where extensions keep what one build may use of the build before. Forgetting it costs time and never changes a byte.
/// </summary>
public sealed class ExtensionMemory
{
    private readonly ConcurrentDictionary<Type, object> _slots = new();

    /// <summary>
    /// The one object of this type, made when it is asked for first: such as a record of
    /// <see cref="Foundation.Memo{TKey, TValue}"/>s.
    /// </summary>
    public TSlot Get<TSlot>(Func<TSlot> make)
        where TSlot : class => (TSlot)_slots.GetOrAdd(typeof(TSlot), _ => make());
}
