namespace SiteGen.Foundation;

/// <summary>Names a derived result by everything that it depends on.</summary>
/// <param name="Kind">What is derived, such as <c>code</c> or <c>pictures</c>: lowercase letters and hyphens.</param>
/// <param name="Inputs">All inputs, and the version of the code that derives the result.</param>
public readonly record struct DerivedKey(string Kind, Fingerprint Inputs);

/// <summary>Keeps results that are slow to compute and depend on nothing but their inputs.</summary>
/// <remarks>
/// A result that is found equals the one that would be computed, so a store never changes a byte; it may forget
/// anything at any time. Its members can be called from several threads at once.
/// </remarks>
public interface IDerivedStore
{
    /// <summary>Returns the bytes that were kept under a key, whole, or null.</summary>
    byte[]? Find(DerivedKey key);

    /// <summary>Keeps bytes under a key, if it can.</summary>
    void Keep(DerivedKey key, ReadOnlySpan<byte> bytes);
}

/// <summary>Keeps nothing.</summary>
public sealed class NoDerivedStore : IDerivedStore
{
    public static IDerivedStore Instance { get; } = new NoDerivedStore();

    public byte[]? Find(DerivedKey key) => null;

    public void Keep(DerivedKey key, ReadOnlySpan<byte> bytes)
    {
    }
}
