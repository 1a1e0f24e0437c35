using System.Text.Json;
using SiteGen.Bench.Results;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>
/// Reads the JSON of pytest-benchmark: seconds per call, of one process. Files of <c>--benchmark-json</c> have the
/// values, and saved files only with <c>--benchmark-save-data</c>.
/// </summary>
/// <remarks>
/// Format: https://pytest-benchmark.readthedocs.io/en/stable/usage.html#commandline-options, as of versions 2.5 to 5.2.
/// </remarks>
internal static class PytestBenchmarkReader
{
    public static ToolFile? Read(ResultText text)
    {
        if (text.Json is not { } root || root.Member("machine_info") is not { } machine
            || !root.Items("benchmarks").Any(static one => one.Member("stats") is not null)) return null;
        var values = new ResultValues("pytest-benchmark", Place(root, machine));
        if (root.Member("commit_info")?.Member("dirty")?.Truth() == true)
            values.Doubt(MeasurementProblems.Doubtful(
                text.At("commit_info.dirty"), "The working tree had uncommitted changes when this was measured."));
        AddAll(values, text, root);
        return values.Finish();
    }

    private static RunPlace Place(JsonElement root, JsonElement machine)
    {
        // Older versions of py-cpuinfo write 'brand'; where it is not installed, nothing names the processor.
        var cpu = machine.Member("cpu") ?? default;
        var brand = (cpu.Member("brand_raw") ?? cpu.Member("brand"))?.Text();
        return new RunPlace(
            StatedPlace.Machine(machine.Member("node")?.Text(), brand, cpu.Member("count")?.Whole()),
            StatedPlace.Date(root.Member("datetime")?.Text()),
            StatedPlace.Version(
                machine.Member("python_implementation")?.Text(), machine.Member("python_version")?.Text()))
        {
            IsOneMachine = machine.Member("node")?.Text() is { Length: > 0 },
        };
    }

    private static void AddAll(ResultValues values, ResultText text, JsonElement root)
    {
        var tests = root.Items("benchmarks").Select(static one => (Json: one, Test: Test.Of(one))).ToList();
        var shared = Shared(tests.Select(static one => one.Test).OfType<Test>());
        foreach (var (index, (json, test)) in tests.Index())
        {
            var path = $"benchmarks[{index}]";
            if (test is null) values.LeaveOut(text.At(path), path, "It has no name.");
            else values.Add(With(Named(json, test, shared), json.Member("stats") ?? default), text.At(path));
        }
    }

    /// <summary>Returns the function names that more than one function has, in several modules or classes.</summary>
    private static HashSet<string> Shared(IEnumerable<Test> tests) =>
        tests.GroupBy(static test => test.Function, StringComparer.Ordinal)
            .Where(static same =>
                same.Select(static test => test.FullName).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(static same => same.Key).ToHashSet(StringComparer.Ordinal);

    private static ToolResult Named(JsonElement json, Test test, HashSet<string> shared)
    {
        var name = shared.Contains(test.Function) ? test.FullName : test.Function;
        var label = Case(json, test);
        // Old versions keep the parameters only in the id, without their names.
        return new ToolResult(label.Length == 0 ? name + test.Id : name, label, ToolResult.Time, Quantity.Time);
    }

    private static string Case(JsonElement json, Test test)
    {
        var id = json.Member("param")?.Text() ?? test.Id.Trim('[', ']');
        return string.Join(", ", (json.Member("params") ?? default).Members()
            .Select(one => $"{one.Name}={Value(one.Value) ?? id}"));
    }

    /// <returns>Null for what is no name, such as an object's text, which may contain its address.</returns>
    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String =>
            value.Text() is { } text && !text.StartsWith("UNSERIALIZABLE[", StringComparison.Ordinal) ? text : null,
        JsonValueKind.Array or JsonValueKind.Object => null,
        _ => value.GetRawText(),
    };

    private static ToolResult With(ToolResult name, JsonElement stats) =>
        stats.Member("data") is { } data ? name with { Processes = [ResultValues.Numbers(data)] }
        : name with
        {
            Summary = new GivenSummary(
                Count(stats.Member("rounds")?.Whole()), stats.Member("mean")?.Number(),
                stats.Member("stddev")?.Number(), stats.Member("median")?.Number()),
        };

    private static int? Count(long? rounds) => rounds is >= 0 and <= int.MaxValue ? (int)rounds : null;

    /// <param name="Id">The id of the parameters, such as <c>[csv-1kB]</c>; "" without parameters.</param>
    /// <param name="FullName">The module, the class and the function, without the id.</param>
    private sealed record Test(string Function, string Id, string FullName)
    {
        public static Test? Of(JsonElement json)
        {
            if (json.Member("name")?.Text() is not { Length: > 0 } name) return null;
            var open = name.IndexOf('[', StringComparison.Ordinal);
            var (function, id) = open > 0 ? (name[..open], name[open..]) : (name, "");
            var full = json.Member("fullname")?.Text() is { Length: > 0 } written ? written : name;
            return new Test(function, id, full.EndsWith(id, StringComparison.Ordinal) ? full[..^id.Length] : full);
        }
    }
}
