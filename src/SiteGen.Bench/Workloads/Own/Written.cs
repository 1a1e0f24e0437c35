using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Bench.Workloads.Own;

/// <summary>The texts of a workload as its author writes them; null for a field that is not given.</summary>
internal sealed record Written(
    Located<string>? Function, Located<string>? Command, Located<string>? Setup, Located<string>? Prepare,
    Located<string>? About, Located<string>? Answer, Located<string>? Reads, Located<string>? Results)
{
    public static Written Of(YamlFields fields) => new(
        fields.Text("python"), fields.Text("command"), fields.Text("setup"), fields.Text("prepare"),
        fields.Text("about"), fields.Text("answer"), fields.Text("reads"), fields.Text("results"));
}
