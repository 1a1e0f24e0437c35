using System.Collections.Immutable;
using SiteGen.Bench.Interpreters;
using SiteGen.Markdown.CodeBlocks.Examples;

namespace SiteGen.Cli.Examples;

/// <summary>A program that runs an example.</summary>
/// <param name="Arguments">With <c>{file}</c> for the file of the code.</param>
/// <param name="Version">What readers see below the code; "" if it is not known.</param>
internal sealed record RunWith(string Executable, ImmutableArray<string> Arguments, string Version);

/// <summary>Finds the programs that run examples: interpreters of Python, and the commands of the site.</summary>
/// <param name="root">The site's folder, which paths in commands begin at.</param>
internal sealed class Programs(string root, ImmutableSortedDictionary<string, string> commands,
    ImmutableArray<string> pythons, Surroundings surroundings)
{
    private readonly Dictionary<string, RunWith?> _commands = new(StringComparer.Ordinal);
    private ImmutableArray<FoundInterpreter>? _found;

    /// <param name="name">The interpreter as the example names it.</param>
    /// <returns>Null when this machine does not have it.</returns>
    public async Task<RunWith?> Find(Example example, string name, CancellationToken cancellation)
    {
        if (!commands.TryGetValue(example.Runner, out var command)) return await Python(name, cancellation);
        if (_commands.TryGetValue(example.Runner, out var known)) return known;
        return _commands[example.Runner] = await Command(command, cancellation);
    }

    private async Task<RunWith?> Python(string name, CancellationToken cancellation)
    {
        _found ??= (await Discovery.Find(pythons, surroundings, cancellation)).Found;
        var matching = name == Example.Default
            ? _found.Value.Where(one => one.Identity == Configurations.Baseline(Identities()))
            : _found.Value.Where(one => IsNamed(one.Identity, name));
        return matching.OrderBy(static one => one.Identity.IsDebug)
            .ThenByDescending(static one => one.Identity.Hexversion)
            .Select(static one => new RunWith(one.ExecutablePath, ["-s", "-X", "utf8", ExampleCommand.File],
            $"Python {one.Identity.Label}")).FirstOrDefault();

        ImmutableArray<Bench.Results.Interpreter> Identities() => [.. _found.Value.Select(static one => one.Identity)];
    }

    /// <summary>Compares an interpreter with a name such as <c>3.14</c>, <c>3.14.7</c> or <c>3.14t</c>.</summary>
    private static bool IsNamed(Bench.Results.Interpreter interpreter, string name)
    {
        var version = name.TrimEnd('t');
        return interpreter.IsFreeThreaded == name.EndsWith('t') && (interpreter.Version == version
            || interpreter.Version.StartsWith(version + ".", StringComparison.Ordinal));
    }

    private async Task<RunWith?> Command(string command, CancellationToken cancellation)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var path = words[0].Contains('/') ? Path.GetFullPath(words[0], Path.GetFullPath(root))
            : Candidates.OnPath(words[0], surroundings);
        if (path is null) return new RunWith(words[0], [.. words[1..]], "");
        var version = await ExampleProcess.VersionOf(path, surroundings, cancellation);
        return new RunWith(path, [.. words[1..]], version);
    }
}
