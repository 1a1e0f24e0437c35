using SiteGen.Bench.Interpreters;
using Xunit;

namespace SiteGen.Bench.Tests.Interpreters;

public sealed class DiscoveryTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public DiscoveryTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The interpreters of these tests are shell scripts.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Places_are_asked_in_order_and_ids_are_unique()
    {
        _folder.Script("asked/python3.13", FakePython.Answering("3.13.5"));
        _folder.Script("listed/py", FakePython.Answering("3.14.7", """, "build": "3.14.7 free-threading build" """));
        _folder.Script("bin/python3.14", FakePython.Answering("3.14.7"));
        _folder.Script("venv/bin/python3", FakePython.Answering("3.12.1"));
        _folder.Script("home/.pyenv/versions/3.14.0/bin/python3.14", FakePython.Answering("3.14.0"));
        _folder.Script("opt/python3.15/bin/python3.15", FakePython.Answering("3.15.0"));
        var surroundings = FakePython.Surroundings(
            _folder, ("PATH", _folder.At("bin")), ("SITEGEN_PYTHONS", _folder.At("listed/py")),
            ("VIRTUAL_ENV", _folder.At("venv")))
            with
        { StandardFolders = [_folder.At("opt/python*/bin"), _folder.At("nowhere")] };
        var survey = await Find(surroundings, _folder.At("asked/python3.13"));
        Assert.Equal(["313 config", "314t config", "314 path", "312 path", "314-2 pyenv", "315 path"],
            survey.Found.Select(static found => $"{found.Identity.Id} {found.Identity.Source}"));
        Assert.Empty(survey.Refused);
    }

    [Fact]
    public async Task One_executable_is_found_once_whatever_links_lead_to_it()
    {
        var real = _folder.Script("usr/bin/python3.14", FakePython.Answering("3.14.7"));
        _folder.Link("usr/bin/python3", "python3.14");
        _folder.Link("bin", _folder.At("usr/bin"));
        _folder.Link("venv/bin/python", _folder.At("usr/bin/python3"));
        var path = string.Join(Path.PathSeparator, _folder.At("bin"), _folder.At("usr/bin"), _folder.At("usr/bin"));
        var survey = await Find(FakePython.Surroundings(_folder, ("PATH", path), ("VIRTUAL_ENV", _folder.At("venv"))));
        Assert.Equal([real], survey.Found.Select(static found => found.ExecutablePath));
    }

    [Fact]
    public async Task Other_programs_whose_names_begin_alike_are_left_alone()
    {
        _folder.Script("bin/python3.14-config", "touch started");
        _folder.Script("bin/python3-lldb", "touch started");
        var survey = await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))));
        Assert.Equal((0, 0), (survey.Found.Length, survey.Refused.Length));
    }

    [Theory]
    [InlineData("exit 7", "ended with exit code 7")]
    [InlineData("echo 'no such module' >&2; exit 1", "ended with exit code 1: no such module")]
    [InlineData("kill -SEGV $$", "crashed with signal 11")]
    [InlineData("echo rubbish", "did not report which Python it is")]
    [InlineData("echo '{\"implementation\": 3}'", "did not report which Python it is")]
    [InlineData("echo '{}'", "did not report which Python it is")]
    [InlineData("head -c 300000 /dev/zero", "did not report which Python it is")]
    [InlineData("sleep 60", "did not answer within 0.5 seconds")]
    public async Task What_gives_no_answer_is_refused_with_the_reason(string body, string reason)
    {
        _folder.Script("bin/python3", body);
        var timeout = TimeSpan.FromSeconds(body.StartsWith("sleep", StringComparison.Ordinal) ? 0.5 : 20);
        var survey = await Discovery.Find(
            [], FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))), timeout,
            TestContext.Current.CancellationToken);
        Assert.Equal([new Refused(_folder.At("bin/python3"), "path", reason, WasAsked: false)], survey.Refused);
    }

    [Theory]
    [InlineData("PyPy", "3.11.13", "is PyPy: only CPython is measured")]
    [InlineData("CPython", "2.7.18", "is Python 2.7.18: 3.12 is the oldest supported version")]
    [InlineData("CPython", "3.11.7", "is Python 3.11.7: 3.12 is the oldest supported version")]
    public async Task What_is_not_measured_is_listed_with_the_reason(
        string implementation, string version, string reason)
    {
        _folder.Script("bin/python3", FakePython.Answering(version, implementation: implementation));
        var survey = await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))));
        Assert.Equal([reason], survey.Refused.Select(static refused => refused.Reason));
    }

    [Fact]
    public async Task A_start_up_file_may_print_before_the_answer()
    {
        _folder.Script("bin/python3", "echo welcome\n" + FakePython.Answering("3.14.7"));
        Assert.Single((await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))))).Found);
    }

    [Fact]
    public async Task Scripts_and_empty_files_are_never_started()
    {
        _folder.Script("bin/python3", $"touch '{_folder.At("started")}'");
        _folder.Write("bin/python3.13", "");
        _folder.Write("bin/python3.12", "not executable");
        var survey = await Find(
            FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))) with { AllowsScripts = false });
        Assert.Equal(
            ["is a script that starts another program: name the interpreter itself", "is not executable",
                "is an empty file, such as an app store alias"],
            survey.Refused.Select(static refused => refused.Reason));
        Assert.False(File.Exists(_folder.At("started")));
    }

    [Fact]
    public async Task A_shim_of_pyenv_stands_for_the_only_version_that_has_the_name()
    {
        _folder.Script("root/shims/python3.14", $"touch '{_folder.At("started")}'");
        var real = _folder.Script("root/versions/3.14.7/bin/python3.14", FakePython.Answering("3.14.7"));
        _folder.Script("root/versions/3.13.5/bin/python3.13", FakePython.Answering("3.13.5"));
        var survey = await Find(
            FakePython.Surroundings(_folder, ("PATH", _folder.At("root/shims")), ("PYENV_ROOT", _folder.At("root"))));
        Assert.Equal([real, _folder.At("root/versions/3.13.5/bin/python3.13")],
            survey.Found.Select(static found => found.ExecutablePath));
        Assert.Equal(["pyenv", "pyenv"], survey.Found.Select(static found => found.Identity.Source));
        Assert.Empty(survey.Refused);
        Assert.False(File.Exists(_folder.At("started")));
    }

    [Fact]
    public async Task A_name_is_looked_for_on_the_PATH_and_a_missing_one_is_told()
    {
        _folder.Script("bin/mypython", FakePython.Answering("3.14.7"));
        var survey = await Find(
            FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))), "mypython", _folder.At("home/none"));
        Assert.Equal(["314"], survey.Found.Select(static found => found.Identity.Id));
        Assert.Equal([new Refused("~/none", "config", "does not exist", WasAsked: true)], survey.Refused);
    }

    [Fact]
    public async Task What_uv_lists_is_found_and_what_it_mumbles_is_not()
    {
        var real = _folder.Script(
            "uv-data/cpython-3.14t/bin/python3.14t",
            FakePython.Answering("3.14.7", """, "config": {"Py_GIL_DISABLED": 1}"""));
        _folder.Script("bin/uv",
            $$"""echo '[{"key": "cpython-3.14.7+freethreaded", "path": "{{real}}"}, {"path": null}, {"path": "relative"}, 3]'""");
        var survey = await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))));
        Assert.Equal(["314t uv"], survey.Found.Select(static found => $"{found.Identity.Id} {found.Identity.Source}"));
        _folder.Script("bin/uv", "echo 'error: [not json'");
        Assert.Empty((await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("bin"))))).Found);
    }

    [Fact]
    public async Task The_home_folder_is_not_published()
    {
        _folder.Script("home/bin/python3",
            FakePython.Answering("3.14.7",
            $$""", "config": {"CONFIG_ARGS": "'--prefix={{_folder.At("home/py")}}'"}"""));
        var identity = (await Find(FakePython.Surroundings(_folder, ("PATH", _folder.At("home/bin"))))).Found.Single()
            .Identity;
        Assert.Equal(("~/bin/python3", "'--prefix=~/py'"), (identity.Executable, identity.ConfigArgs));
    }

    private static Task<InterpreterSurvey> Find(Surroundings surroundings, params string[] asked) =>
        Discovery.Find([.. asked], surroundings, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
}
