using System.CommandLine;
using System.Text.Json;
using SiteGen.Bench.Interpreters;
using SiteGen.Bench.Workloads;
using SiteGen.Cli.Terminal;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary><c>sitegen bench list</c>: lists what can be measured, and with which interpreters.</summary>
internal static class ListCommand
{
    public static Command Create(Screen screen)
    {
        var interpreters = new Option<bool>("--interpreters") { Description = "List only interpreters." };
        var workloads = new Option<bool>("--workloads") { Description = "List only workloads." };
        var suites = new Option<bool>("--suites") { Description = "List only suites." };
        var claims = new Option<bool>("--claims")
        {
            Description = "List only the statements about CPython that the workloads test.",
        };
        var pythons = BenchOptions.Pythons();
        var json = BenchOptions.Json();
        var command = new Command(
            "list", "Lists interpreters, workloads, suites and the statements that they test.") { interpreters,
            workloads, suites, claims, pythons, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = new[] { parsed.GetValue(interpreters), parsed.GetValue(workloads), parsed.GetValue(suites),
                parsed.GetValue(claims) };
            var isAll = !chosen.Contains(true);
            var survey = isAll || chosen[0]
                ? await Discovery.Find([.. parsed.GetValue(pythons)!], Surroundings.OfThisMachine(), cancellation)
                : null;
            if (parsed.GetValue(json))
                screen.Results.Profile.Out.Writer.WriteLine(
                    ToJson(survey, isAll || chosen[1], isAll || chosen[2], isAll || chosen[3]));
            else Print(screen.Results, survey, isAll || chosen[1], isAll || chosen[2], isAll || chosen[3]);
            return BenchExitCodes.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, InterpreterSurvey? survey, bool workloads, bool suites, bool claims)
    {
        if (survey is not null) Interpreters(console, survey);
        if (workloads)
            Lines.Table(console, "Workloads", ["Name", "Cases", "Tags", "What it does"],
                Catalogue.All.Select(static workload => (string[])
            [workload.Id, string.Join(' ', workload.Cases.Select(static item => item.Name)),
                string.Join(' ', workload.Tags), workload.Summary]));
        if (suites)
            Lines.Table(console, "Suites", ["Name", "Workloads", "What it is"],
                Suites.All.Select(static suite => (string[])[suite.Id, $"{suite.Workloads.Length}", suite.Summary]));
        if (claims)
            Lines.Table(console, "Statements", ["Number", "Workloads", "Statement"],
                PublishedClaims.All.Select(static claim => (
                    string[])[claim.Id, string.Join(' ', claim.Workloads), claim.Statement]));
    }

    internal static void Interpreters(IAnsiConsole console, InterpreterSurvey survey)
    {
        Lines.Table(console, "Interpreters", ["Name", "Version", "JIT", "PGO", "Compiler", "Executable"],
            survey.Found.Select(static found => (string[])
            [found.Identity.Id, found.Identity.Label, found.Identity.JitBuilt, found.Identity.Pgo.State,
                found.Identity.Compiler, found.Identity.Executable]));
        if (survey.Refused.IsEmpty) return;
        console.WriteLine("Not measured:");
        foreach (var refused in survey.Refused) console.WriteLine($"  {refused.Path} {refused.Reason}");
        console.WriteLine();
    }

    private static string ToJson(InterpreterSurvey? survey, bool workloads, bool suites, bool claims) =>
        JsonText.Of(json =>
    {
        if (survey is not null) WriteInterpreters(json, survey);
        if (workloads) WriteWorkloads(json);
        if (suites) WriteSuites(json);
        if (claims) WriteStatements(json);
    });

    private static void WriteInterpreters(Utf8JsonWriter json, InterpreterSurvey survey)
    {
        json.WriteStartArray("interpreters");
        foreach (var (identity, path) in survey.Found)
        {
            json.WriteStartObject();
            json.WriteString("id", identity.Id);
            json.WriteString("version", identity.Version);
            json.WriteString("executable", path);
            json.WriteBoolean("freeThreaded", identity.IsFreeThreaded);
            json.WriteString("jitBuilt", identity.JitBuilt);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWorkloads(Utf8JsonWriter json)
    {
        json.WriteStartArray("workloads");
        foreach (var workload in Catalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("id", workload.Id);
            json.WriteNumber("version", workload.Version);
            json.WriteString("summary", workload.Summary);
            WriteTexts(json, "tags", workload.Tags);
            WriteTexts(json, "cases", workload.Cases.Select(static item => item.Name));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSuites(Utf8JsonWriter json)
    {
        json.WriteStartArray("suites");
        foreach (var suite in Suites.All)
        {
            json.WriteStartObject();
            json.WriteString("id", suite.Id);
            json.WriteString("summary", suite.Summary);
            WriteTexts(json, "workloads", suite.Workloads);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter json)
    {
        json.WriteStartArray("claims");
        foreach (var claim in PublishedClaims.All)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("statement", claim.Statement);
            WriteTexts(json, "workloads", claim.Workloads);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
