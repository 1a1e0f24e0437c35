using System.Text;
using System.Text.Json;
using CsCheck;
using Json.Schema;
using SiteGen.Bench.Results;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(SessionSchema.Text);

    public static IEnumerable<TheoryDataRow<string>> Expressible =>
        Mutations.All.Where(static mutation => mutation.InSchema)
            .Select(static mutation => new TheoryDataRow<string>(mutation.Name));

    [Fact]
    public void What_is_written_satisfies_the_schema() => SampleSessions.Any.Sample(static session =>
        Assert.True(IsValid(SessionJson.Write(session))), iter: 50, threads: 1);

    [Theory]
    [MemberData(nameof(Expressible))]
    public void The_schema_refuses_what_the_reader_refuses(string name) =>
        Assert.False(IsValid(Mutations.All.Single(mutation => mutation.Name == name).Bytes()));

    private static bool IsValid(byte[] json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json));
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
