using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Bench.Tests.Results;

public sealed class SessionFileTests
{
    private static readonly SourcePath Path = SourcePath.Parse("data/bench/s.json");

    [Fact]
    public void A_session_that_was_written_is_read_as_the_same() => SampleSessions.Any.Sample(static session =>
    {
        var bytes = SessionJson.Write(session);
        var (read, diagnostics) = SessionFile.Read(new SourceFile(Path, bytes));
        Assert.Empty(diagnostics);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(SessionJson.Write(read!)));
        Assert.Equal(session.Results.SelectMany(static cell => cell.Samples).SelectMany(static sample => sample.Values),
            read!.Results.SelectMany(static cell => cell.Samples).SelectMany(static sample => sample.Values));
    }, iter: 200, threads: 1);

    [Fact]
    public void What_this_program_writes_is_read_the_quick_way() => SampleSessions.Any.Sample(static session =>
    {
        session = session with
        {
            Unknown = null,
            Results = [.. session.Results.Select(static cell =>
                cell with { Samples = [.. cell.Samples.Select(static sample => sample with { Unknown = null })] })],
        };
        var bytes = SessionJson.Write(session);
        var read = QuickSession.Read(bytes, new KnownCells());
        Assert.Equal(session.Results.IsEmpty, read is null);
        if (read is not null)
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(SessionJson.Write(read)));
    }, iter: 200, threads: 1);

    [Fact]
    public void Of_a_session_that_is_saved_again_only_cells_with_other_bytes_are_read_again()
    {
        var session = SampleSessions.Small;
        Assert.True(session.Results.Length > 1);
        var known = new KnownCells();
        var first = QuickSession.Read(SessionJson.Write(session), known)!;
        var changed = SessionJson.Write(
            session with
            {
                Results = session.Results.SetItem(
                0, session.Results[0] with { Samples = [session.Results[0].Samples[0]] })
            });
        var second = QuickSession.Read(changed, known)!;
        Assert.Equal(Encoding.UTF8.GetString(changed), Encoding.UTF8.GetString(SessionJson.Write(second)));
        Assert.NotSame(first.Results[0], second.Results[0]);
        Assert.All(first.Results.Skip(1).Zip(second.Results.Skip(1)), static pair =>
            Assert.Same(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("another layout", "    {\n", "   {\n")]
    [InlineData("a field of a later version", "\"seed\": 7", "\"seed\": 7, \"later\": 1")]
    [InlineData("a field of a later version in a cell", "\"threads\": 1", "\"threads\": 1, \"later\": 1")]
    [InlineData("a param too large", "\"n\": 20000", "\"n\": [1e999]")]
    [InlineData("a list of results elsewhere", "\n  \"machine\": {",
        "\n  \"machine\": {\n  \"results\": [\n    {\n    }\n  ],")]
    [InlineData("a list of results in an answer", "\"value\": false",
        "\"value\": {\n  \"results\": [\n    {\n    }\n  ]}")]
    [InlineData("a hash after the seal", "\n}\n",
        ",\n  \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\"\n}\n")]
    public void Anything_unusual_is_left_to_the_careful_way(string what, string usual, string unusual)
    {
        var text = Encoding.UTF8.GetString(SessionJson.Write(SampleSessions.Small));
        Assert.Contains(usual, text, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(usual, unusual, StringComparison.Ordinal));
        SessionSeal.Close(bytes);
        Assert.True(QuickSession.Read(bytes, new KnownCells()) is null, what);
    }

    [Fact]
    public void The_quick_way_wants_the_seal_to_be_right()
    {
        var bytes = SessionJson.Write(SampleSessions.Small);
        Assert.NotNull(QuickSession.Read(bytes, new KnownCells()));
        bytes[bytes.AsSpan().IndexOf("\"seed\": 7"u8) + "\"seed\": ".Length]++;
        Assert.Null(QuickSession.Read(bytes, new KnownCells()));
    }

    [Fact]
    public void Numbers_stand_on_one_line_and_members_on_their_own()
    {
        var text = Encoding.UTF8.GetString(SessionJson.Write(SampleSessions.Small));
        Assert.Contains("\n          \"values\": [1, 1],\n", text, StringComparison.Ordinal);
        Assert.Contains("\"label\": \"2-core “test” machine\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Fields_of_a_later_version_are_kept_on_every_record()
    {
        var written = JsonNode.Parse(SessionJson.Write(SampleSessions.Small))!;
        var marked = 0;
        Mark(written, ref marked);
        var (read, diagnostics) = SessionFile.Read(
            new SourceFile(Path, Encoding.UTF8.GetBytes(written.ToJsonString())));
        Assert.Equal(["SG0725"], diagnostics.Select(static diagnostic => diagnostic.Code));
        var kept = Encoding.UTF8.GetString(SessionJson.Write(read!)).Split("\"fromLater\": true").Length - 1;
        Assert.True(marked > 20);
        Assert.Equal(marked, kept);
    }

    [Fact]
    public void A_changed_digit_is_noticed_and_the_session_can_still_be_looked_at()
    {
        var text = Encoding.UTF8.GetString(SessionJson.Write(SampleSessions.Small))
            .Replace("\"seed\": 7", "\"seed\": 8", StringComparison.Ordinal);
        var (read, diagnostics) = SessionFile.Read(new SourceFile(Path, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(8, read!.Session.Seed);
        Assert.Equal("SG0725", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Mutations.Names), MemberType = typeof(Mutations))]
    public void A_bad_session_is_refused_with_its_reason(string name)
    {
        var mutation = Mutations.All.Single(mutation => mutation.Name == name);
        var (session, diagnostics) = SessionFile.Read(new SourceFile(Path, mutation.Bytes()));
        Assert.Null(session);
        Assert.Equal(mutation.Code, diagnostics[0].Code);
        Assert.Contains(mutation.Says, diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_syntax_error_is_found_at_its_line()
    {
        var (_, diagnostics) = SessionFile.Read(
            new SourceFile(Path, "{\n  \"schema\": \"sitegen.bench/1\",\n  \"session\": tru\n}"u8.ToArray()));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("SG0721", 3), (diagnostic.Code, diagnostic.Location.Line));
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused()
    {
        var bytes = SessionJson.Write(SampleSessions.Small with { Results = [] });
        for (var length = 0; length < bytes.Length - 1; length++)
            Assert.Null(SessionFile.Read(new SourceFile(Path, bytes.AsMemory(0, length))).Session);
    }

    [Fact]
    public void A_byte_order_mark_is_no_change_of_the_content()
    {
        var (session, _) = SessionFile.Read(
            new SourceFile(Path, (byte[])[0xEF, 0xBB, 0xBF, .. SessionJson.Write(SampleSessions.Small)]));
        Assert.NotNull(session);
    }

    [Fact]
    public void A_file_of_gigabytes_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder / "s.json";
        using (var file = new FileStream(path, FileMode.Create)) file.SetLength(SessionFile.ByteLimit + 1L);
        Assert.Equal("SG0722", Assert.Single(SessionFile.Read(path).Diagnostics).Code);
    }

    private static void Mark(JsonNode? node, ref int marked)
    {
        if (node is JsonArray array)
            foreach (var item in array) Mark(item, ref marked);
        if (node is not JsonObject members) return;
        foreach (var (name, member) in members.ToList())
            if (name is not ("params" or "environment" or "objectSizes")) Mark(member, ref marked);
        members["fromLater"] = true;
        marked++;
    }
}
