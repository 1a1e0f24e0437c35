using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Bench.Analysis;
using SiteGen.Bench.Results;
using SiteGen.Cli.Terminal;
using SiteGen.Evidence.Wording;
using Spectre.Console;

namespace SiteGen.Cli.Commands.Bench;

/// <summary>Reports sessions of several machines side by side, as a table and as JSON.</summary>
internal static class MachinesReport
{
    private const string Schema = "sitegen.bench-machines/1";

    public static void Print(
        ImmutableArray<BenchSession> sessions, ImmutableArray<MachineAgreement> agreements, Screen screen)
    {
        foreach (var session in sessions)
            screen.Results.WriteLine($"{session.Machine.Label}: {SessionSummary.ControlOf(session.Control)}");
        Lines.Table(screen.Results, "Ratio of times or bytes over the machines, below 1 is less",
            ["Comparison", "Mean (95 % interval)", "Verdict", "Machines", "Apart by"], agreements.Select(Row));
        var note = EvidenceWords.English.Families.OfTable(
            new IntervalFamily(agreements.Count(static each => each.Mean.Level > 0)));
        if (note.Length > 0) screen.Results.WriteLine(note);
    }

    /// <param name="files">The sessions as read, whose hashes are listed with their machines.</param>
    public static string Json(
        ImmutableArray<BenchSession> sessions, IEnumerable<BenchSession> files,
        ImmutableArray<MachineAgreement> agreements) => JsonText.Of(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteStartArray("machines");
        foreach (var session in sessions) WriteMachine(
            json, session.Machine, files.Where(file => file.Machine.Id == session.Machine.Id));
        json.WriteEndArray();
        json.WriteStartArray("comparisons");
        foreach (var agreement in agreements) Write(json, agreement);
        json.WriteEndArray();
    });

    private static string[] Row(MachineAgreement agreement) =>
    [
        agreement.Question.ToString(), CompareTables.Ratio(agreement.Mean), agreement.Verdict, agreement.Agreement,
        string.Create(CultureInfo.InvariantCulture, $"{(agreement.Spread - 1) * 100:0.0} %"),
    ];

    private static void WriteMachine(Utf8JsonWriter json, Machine machine, IEnumerable<BenchSession> files)
    {
        json.WriteStartObject();
        json.WriteString("id", machine.Id);
        json.WriteString("label", machine.Label);
        json.WriteStartArray("sessions");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("id", file.Session.Id);
            json.WriteString("sha256", file.Integrity.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MachineAgreement agreement)
    {
        json.WriteStartObject();
        json.WriteString("subject", agreement.Question.Subject);
        json.WriteString("candidate", agreement.Question.Candidate.ToString());
        json.WriteString("baseline", agreement.Question.Baseline.ToString());
        json.WriteString("measure", agreement.Question.Measure);
        Write(json, agreement.Mean);
        json.WriteString("method", agreement.Mean.Method);
        json.WriteString("verdict", agreement.Verdict);
        json.WriteString("agreement", agreement.Agreement);
        json.WriteNumber("spread", agreement.Spread);
        json.WriteStartArray("machines");
        foreach (var answer in agreement.Answers)
        {
            json.WriteStartObject();
            json.WriteString("machine", answer.Machine.Id);
            Write(json, answer.Ratio);
            json.WriteString("verdict", answer.Verdict);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RatioEstimate ratio)
    {
        if (ratio.Level == 0)
        {
            json.WriteNull("ratio");
            return;
        }
        json.WriteNumber("ratio", ratio.Point);
        json.WriteNumber("low", ratio.Low);
        json.WriteNumber("high", ratio.High);
    }
}
