using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Records what is read of the site's data, from one place in it downwards.</summary>
/// <param name="Reads">
/// Null for what needs no record: a page's own fields, the settings, and what was recorded as a whole.
/// </param>
internal readonly record struct DataTrace(Reads? Reads, string Path)
{
    public static DataTrace None => default;

    public DataTrace Below(string key) => Reads is null ? this : this with { Path = DataFact.Below(Path, key) };

    public DataTrace Below(int index) => Reads is null ? this : this with { Path = DataFact.Below(Path, index) };

    public void Record(DataQuestion question, DataValue? found) =>
        Reads?.Fact(new DataFact(question, Path).Name, DataFact.Answer(question, found));

    /// <summary>A single value is read with the look at it, of a list or map only that it is there.</summary>
    public void RecordLook(DataValue? found) =>
        Record(found is DataMap or DataList ? DataQuestion.Kind : DataQuestion.Value, found);
}
