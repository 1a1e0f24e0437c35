using System.Runtime.CompilerServices;
using SiteGen.Data;
using SiteGen.Foundation;

namespace SiteGen.Theming;

/// <summary>Computes fingerprints of data. Those of lists and maps are cached for the lifetime of the value.</summary>
internal static class DataPrints
{
    private static readonly ConditionalWeakTable<DataValue, StrongBox<Fingerprint>> Values = [];
    private static readonly ConditionalWeakTable<DataValue, StrongBox<Fingerprint>> Names = [];

    public static Fingerprint Of(DataValue value) =>
        value is DataList or DataMap ? Values.GetValue(value, static value => new StrongBox<Fingerprint>(Make(value)))
            .Value : Make(value);

    public static Fingerprint OfNames(DataMap map) =>
        Names.GetValue(map, static value => new StrongBox<Fingerprint>(
            Fingerprint.Of(string.Join('\n', ((DataMap)value).Keys)))).Value;

    private static Fingerprint Make(DataValue value)
    {
        var builder = new FingerprintBuilder();
        switch (value)
        {
            case DataText text: builder.Add(1).Add(text.Value); break;
            case DataNumber number: builder.Add(2).Add(number.Written); break;
            case DataBoolean flag: builder.Add(flag.Value ? 3 : 4); break;
            case DataDate date: builder.Add(5).Add(date.Value); break;
            case DataList list:
                builder.Add(6).Add(list.Items.Length);
                foreach (var item in list.Items) builder.Add(Of(item));
                break;
            case DataMap map:
                builder.Add(7).Add(map.Keys.Length);
                foreach (var key in map.Keys) builder.Add(key).Add(Of(map.Fields[key]));
                break;
            case DataUnread unread: builder.Add(8).Add(unread.Cause.ToString()); break;
            default: builder.Add(0); break;
        }
        return builder.Finish();
    }
}
