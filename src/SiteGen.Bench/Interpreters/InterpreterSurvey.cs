using System.Collections.Immutable;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Interpreters;

/// <param name="ExecutablePath">The real path on this machine: to start it, never to publish it.</param>
public sealed record FoundInterpreter(Interpreter Identity, string ExecutablePath);

/// <summary>What looked like an interpreter and is none that can be measured.</summary>
/// <param name="Path">As it was found or asked for, with the home folder as <c>~</c>.</param>
/// <param name="Reason">A clause that follows the path, as in <c>is a script that starts another program</c>.</param>
/// <param name="WasAsked">Whether somebody named it, and so wants to hear of it.</param>
public sealed record Refused(string Path, string Source, string Reason, bool WasAsked);

/// <param name="Found">In the order of the places they were found in.</param>
public sealed record InterpreterSurvey(ImmutableArray<FoundInterpreter> Found, ImmutableArray<Refused> Refused);

/// <param name="Path">Absolute; nothing says yet that it exists.</param>
/// <param name="Source">As in <see cref="Interpreter.Source"/>.</param>
internal readonly record struct Candidate(string Path, string Source, bool WasAsked = false);
