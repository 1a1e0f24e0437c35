using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Records the reads of the site's data at one place in it and below.</summary>
/// <param name="Reads">
/// Null for data that needs no record: a page's own fields, the settings, and data already recorded as a whole.
/// </param>
internal readonly record struct DataTrace(Reads? Reads, string Path)
{
    public static DataTrace None => default;

    public DataTrace Below(string key) => Reads is null ? this : this with { Path = DataFact.Below(Path, key) };

    public DataTrace Below(int index) => Reads is null ? this : this with { Path = DataFact.Below(Path, index) };

    public void Record(DataQuestion question, DataValue? found) =>
        Reads?.Fact(new DataFact(question, Path).Name, DataFact.Answer(question, found));

    /// <summary>Records the access to a value: of a list or map only its kind, otherwise the value itself.</summary>
    public void RecordLook(DataValue? found) =>
        Record(found is DataMap or DataList ? DataQuestion.Kind : DataQuestion.Value, found);
}
