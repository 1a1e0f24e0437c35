using System.Collections;
using Scriban.Syntax;
using SiteGen.Data;

namespace SiteGen.Theming;

/// <summary>
/// A read-only list of the site's data for templates. Reads are recorded item by item, and as a whole once there are
/// many.
/// </summary>
public sealed class DataListView : IList
{
    /// <summary>
    /// The maximum number of items recorded one by one. Beyond it, recording each costs more than it saves.
    /// </summary>
    private const int MostItems = 100;

    private readonly DataList _list;
    private readonly string _name;
    private readonly bool _isStrict;
    private DataTrace _trace;
    private int _readCount;

    internal DataListView(DataList list, string name, bool isStrict, DataTrace trace) =>
        (_list, _name, _isStrict, _trace) = (list, name, isStrict, trace);

    public int Count
    {
        get
        {
            _trace.Record(DataQuestion.Count, _list);
            return _list.Items.Length;
        }
    }

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    public object? this[int index]
    {
        get
        {
            if (++_readCount > MostItems) RecordAll();
            var trace = _trace.Below(index);
            trace.RecordLook(_list.Items[index]);
            return DataView.ToScript(_list.Items[index], $"{_name}[{index}]", _isStrict, trace);
        }
        set => throw ReadOnly();
    }

    /// <summary>Returns the whole list and records it as a whole.</summary>
    public DataList ReadAll()
    {
        RecordAll();
        return _list;
    }

    public IEnumerator GetEnumerator()
    {
        RecordAll();
        return _list.Items.Select((item, index) => DataView.ToScript(
            item, $"{_name}[{index}]", _isStrict, DataTrace.None)).GetEnumerator();
    }

    public bool Contains(object? value) => IndexOf(value) >= 0;

    public int IndexOf(object? value) => this.Cast<object?>().ToList().IndexOf(value);

    public void CopyTo(Array array, int index)
    {
        foreach (var item in this) array.SetValue(item, index++);
    }

    int IList.Add(object? value) => throw ReadOnly();

    void IList.Clear() => throw ReadOnly();

    void IList.Insert(int index, object? value) => throw ReadOnly();

    void IList.Remove(object? value) => throw ReadOnly();

    void IList.RemoveAt(int index) => throw ReadOnly();

    private void RecordAll()
    {
        _trace.Record(DataQuestion.Value, _list);
        _trace = DataTrace.None;
    }

    private static ScriptRuntimeException ReadOnly() => new(default, "A list of the site's data cannot be changed.");
}
