using System.Net;
using SiteGen.Cli.Preview;
using Xunit;

namespace SiteGen.Tests.Preview;

public sealed class PreviewAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "", false)]
    [InlineData("127.0.0.2", "", false)]
    [InlineData("::1", "", false)]
    [InlineData("0.0.0.0", "", true)]
    [InlineData("::", "", true)]
    [InlineData("192.168.1.20", "", true)]
    [InlineData("0.0.0.0", "192.168.1.20", false)]
    public void Who_opens_the_preview_to_the_network_without_a_name_is_warned(string host, string name, bool isWarned)
    {
        var address = PreviewAddress.Of(IPAddress.Parse(host), 5080, name.Length == 0 ? [] : [name]);
        var problem = PreviewProblems.Of(address);
        Assert.Equal(isWarned ? "SG0781" : null, problem?.Code);
        if (problem is null) return;
        Assert.Contains("localhost, 127.0.0.1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--allow-host", problem.Help, StringComparison.Ordinal);
    }
}
