using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Bench.Workloads;
using Xunit;

namespace SiteGen.Bench.Tests.Workloads;

/// <summary>Runs every workload with little to do on every interpreter that is offered.</summary>
public sealed class PythonCodeTests
{
    // Prints "workload[case]", a tab and the checksum of what once and twice gave; a dash where the system lacks
    // something.
    private const string Driver = """
        import hashlib, importlib, json, sys
        sys.path.insert(0, "workloads")

        def default_checksum(result):
            return hashlib.sha256(repr(result).encode()).hexdigest()

        def checksum_of(job):
            module = importlib.import_module(job["module"])
            if hasattr(module, "measure"):
                return module.measure(job["params"])["checksum"]
            if hasattr(module, "inner_loops"):
                assert module.inner_loops(job["params"]) >= 1
            state = module.setup(job["params"], job["threads"])
            checksum = getattr(module, "checksum", default_checksum)
            once, twice = checksum(module.run(state, 1)), checksum(module.run(state, 2))
            getattr(module, "teardown", lambda state: None)(state)
            assert once == twice, "the result depends on how often the work is done"
            return once

        def main():
            for job in json.load(open("jobs.json")):
                try:
                    checksum = checksum_of(job)
                except NotImplementedError:
                    checksum = "-"
                except Exception as error:
                    error.add_note(job["name"])
                    raise
                print(job["name"], checksum, sep="\t")

        if __name__ == "__main__":
            main()
        """;

    [Fact]
    public void Every_workload_gives_the_same_answer_on_every_interpreter_and_in_every_case()
    {
        Assert.SkipUnless(Pythons.Found.Length > 0, Pythons.Reason);
        using var folder = new Folder();
        folder.Write("jobs.json", Jobs().ToJsonString());
        folder.Write("driver.py", Driver);
        string[] runs = [.. Pythons.Found, Pythons.Found[0]];
        var answers = runs.SelectMany((python, index) => Answers(
            Pythons.Run(python, folder.Path, index + 1, "driver.py"), python)).ToArray();
        Assert.Equal(runs.Length * Catalogue.All.Sum(static workload => workload.Cases.Length), answers.Length);
        foreach (var workload in answers.Where(static answer => answer.Checksum != "-")
            .GroupBy(static answer => answer.Workload))
            Assert.True(workload.Select(static answer => answer.Checksum).Distinct().Count() == 1,
                string.Join('\n', workload));
    }

    [Fact]
    public void Every_probe_is_answered_by_every_interpreter()
    {
        Assert.SkipUnless(Pythons.Found.Length > 0, Pythons.Reason);
        using var folder = new Folder();
        foreach (var python in Pythons.Found)
        {
            using var answers = JsonDocument.Parse(
                Pythons.Run(python, folder.Path, 0, "-c",
                "import sys; sys.path.insert(0, '.'); import json, probes; print(json.dumps(probes.probe()))"));
            Assert.Equal(Probes.All.Select(static probe => probe.Name), answers.RootElement.EnumerateObject()
                .Select(static answer => answer.Name));
            Assert.All(answers.RootElement.EnumerateObject(), static answer =>
                Assert.DoesNotContain("error:", answer.Value.GetProperty("value").ToString(),
                StringComparison.Ordinal));
            Assert.All(answers.RootElement.EnumerateObject(), static answer =>
                Assert.NotEmpty(answer.Value.GetProperty("detail").GetString()!));
        }
    }

    [Fact]
    public void The_files_that_are_written_are_those_that_are_hashed()
    {
        using var folder = new Folder();
        Assert.Equal(PythonFiles.Names, folder.Files());
        Assert.Matches("^[0-9a-f]{64}$", PythonFiles.Sha256);
    }

    private static IEnumerable<Answer> Answers(string output, string python) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split('\t'))
            .Select(parts => new Answer(parts[0].Split('[')[0], parts[0], parts[1], python));

    private static JsonArray Jobs() =>
        [.. Catalogue.All.SelectMany(static workload => workload.Cases.Select(
            @case => (JsonNode)Job(workload, @case)))];

    private static JsonObject Job(Workload workload, WorkloadCase @case) => new()
    {
        ["name"] = $"{workload.Id}[{@case.Name}]",
        ["module"] = workload.Module,
        ["threads"] = @case.Threads,
        ["params"] = new JsonObject(
            @case.Params.Select(static param => KeyValuePair.Create(param.Key, Small(param.Value)))),
    };

    private static JsonNode? Small(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number)
            ? Math.Min(number, Math.Max(6, number / 100))
            : JsonNode.Parse(value.GetRawText());

    private sealed record Answer(string Workload, string Case, string Checksum, string Python);

    /// <summary>The Python files in a folder of their own.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitegen-test-");

        public Folder() => PythonFiles.WriteTo(Path);

        public string Path => _folder.FullName;

        public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

        public IEnumerable<string> Files() =>
            _folder.EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Path, file.FullName).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
