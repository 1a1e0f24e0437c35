using System.Globalization;
using System.Text;

namespace SiteGen.Bench.Results;

/// <summary>Writes every value of a session as a table (RFC 4180, but with <c>\n</c>).</summary>
public static class CsvExport
{
    private const string Header = "workload,case,configuration,block,order,attempt,exit,flags,index,value,unit";

    /// <returns>
    /// One row for each value. A sample without values has one row with neither index nor value, so that failures stay
    /// visible.
    /// </returns>
    public static string Write(BenchSession session)
    {
        var table = new StringBuilder(Header).Append('\n');
        foreach (var cell in session.Results)
            foreach (var sample in cell.Samples)
                Append(table, cell, sample);
        return table.ToString();
    }

    private static void Append(StringBuilder table, Cell cell, Sample sample)
    {
        for (var i = 0; i < sample.Values.Length; i++)
            Row(table, cell, sample, i.ToString(CultureInfo.InvariantCulture), sample.Values[i]
                .ToString("R", CultureInfo.InvariantCulture));
        if (sample.Values.IsEmpty) Row(table, cell, sample, "", "");
    }

    private static void Row(StringBuilder table, Cell cell, Sample sample, string index, string value) =>
        table.AppendJoin(',', ((IEnumerable<string>)
        [
            cell.Workload, cell.Case, cell.Configuration, Text(sample.Block), Text(sample.Order), Text(sample.Attempt),
            sample.Exit, string.Join(' ', sample.Flags), index, value, cell.Unit,
        ]).Select(NoFormula).Select(Field)).Append('\n');

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Prefixes an apostrophe to text that a spreadsheet would run as a formula. Numbers and options such as '-X jit'
    /// are not formulas.
    /// </summary>
    private static string NoFormula(string text) =>
        text.Length == 0 || text[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r')
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || (text[0] == '-' && text.All(static letter => char.IsAsciiLetterOrDigit(letter)
                || letter is '-' or '_' or '=' or '.' or ' ')) ? text : "'" + text;

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
