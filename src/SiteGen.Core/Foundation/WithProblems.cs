using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>The result of a step, with the problems that it found.</summary>
public sealed record WithProblems<T>(T Value, ImmutableArray<Diagnostic> Problems);
