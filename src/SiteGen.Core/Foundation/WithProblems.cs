using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>What a step gives, and what it found wrong.</summary>
public sealed record WithProblems<T>(T Value, ImmutableArray<Diagnostic> Problems);
