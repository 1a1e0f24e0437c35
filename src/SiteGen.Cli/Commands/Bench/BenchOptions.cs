using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Running;
using SiteGen.Bench.Workloads;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>The options that commands of <c>bench</c> share.</summary>
internal static class BenchOptions
{
    public static Option<string[]> Pythons() => new("--python")
    {
        Description = "Interpreter to measure; may be given several times. Default: the interpreters found in "
            + "SITEGEN_PYTHONS, PATH, pyenv, uv and the usual folders.",
        HelpName = "PATH",
        DefaultValueFactory = static _ => [],
    };

    public static Option<string?> Configurations() =>
        new("--config") { Description = "Configurations, such as 314,314-jit,314t.", HelpName = "LIST" };

    public static Option<string[]> Workloads() => new("--workload")
    {
        Description = "Workloads by name, tag or pattern: nbody, dict, 'cpu_*'; may be given several times.",
        HelpName = "GLOB",
        DefaultValueFactory = static _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Suite() =>
        new("--suite")
        {
            Description = $"A named list of workloads: "
                + $"{string.Join(", ", Suites.All.Select(static suite => suite.Id))}.",
            HelpName = "NAME",
        };

    public static Option<Profile> ProfileOption() => new("--profile")
    {
        Description = "How much to measure: quick, standard or rigorous. Numbers from 'quick' may not be published.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => Profile.Standard,
        CustomParser = static result =>
        {
            if (Profile.Find(result.Tokens[0].Value) is { } profile) return profile;
            result.AddError($"'{result.Tokens[0].Value}' is not a profile. Available profiles: "
                + $"{string.Join(", ", Profile.All.Select(static profile => profile.Name))}.");
            return null;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>
    /// Returns the arms of the requested configurations. Without any, returns those of the interpreters that
    /// <c>--python</c> and <c>SITEGEN_PYTHONS</c> name, or else of the first interpreter found of each version and
    /// threading.
    /// </summary>
    public static ImmutableArray<Arm> ArmsOf(InterpreterSurvey survey, string? configurations)
    {
        var asked = survey.Found.Where(static found => found.Identity.Source == "config").ToImmutableArray();
        var candidates = configurations is not null ? survey.Found : asked.IsEmpty
            ? [.. survey.Found.DistinctBy(static found => (
                found.Identity.Hexversion >> 16, found.Identity.IsFreeThreaded))] : asked;
        if (configurations is null) return Arms(candidates);
        var wanted = configurations.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
        // The A/A arm repeats the baseline of the requested configurations.
        var interpreters = Arms(candidates).Where(arm => wanted.Contains(arm.Id))
            .Select(static arm => arm.Interpreter.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Arms([.. candidates.Where(found => interpreters.Contains(found.Identity.Id))])
            .Where(arm => wanted.Contains(arm.Id.Split('#')[0]))];
    }

    public static ImmutableArray<Arm> Arms(ImmutableArray<FoundInterpreter> found)
    {
        var byId = found.ToDictionary(static one => one.Identity.Id, StringComparer.Ordinal);
        return [.. SiteGen.Bench.Interpreters.Configurations.Of([.. found.Select(static one => one.Identity)])
            .Select(configuration => ArmOf(configuration, byId[configuration.Interpreter]))];
    }

    private static Arm ArmOf(SiteGen.Bench.Results.Configuration configuration, FoundInterpreter found) =>
        new(configuration, found.Identity, found.ExecutablePath);
}
