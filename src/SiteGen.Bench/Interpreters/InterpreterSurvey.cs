using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <param name="ExecutablePath">The real path on this machine: used to start it, never published.</param>
public sealed record FoundInterpreter(Interpreter Identity, string ExecutablePath);

/// <summary>A file that looked like an interpreter and cannot be measured.</summary>
/// <param name="Path">The path as found or as given by the user, with the home folder as <c>~</c>.</param>
/// <param name="Reason">A clause that follows the path, as in <c>is a script that starts another program</c>.</param>
/// <param name="WasAsked">True when the user named it, so the refusal has to be reported.</param>
public sealed record Refused(string Path, string Source, string Reason, bool WasAsked);

/// <param name="Found">Ordered by the places where they were found.</param>
public sealed record InterpreterSurvey(ImmutableArray<FoundInterpreter> Found, ImmutableArray<Refused> Refused);

/// <param name="Path">Absolute; the file may not exist.</param>
/// <param name="Source">See <see cref="Interpreter.Source"/>.</param>
internal readonly record struct Candidate(string Path, string Source, bool WasAsked = false);
