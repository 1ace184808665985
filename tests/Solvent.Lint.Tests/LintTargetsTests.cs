namespace Solvent.Lint.Tests;

public sealed class LintTargetsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public LintTargetsTests()
    {
        foreach (var file in new[]
        {
            "a.ipynb", "sub/b.dib", "sub/deep/c.cs", "sub/d.txt", "bin/e.cs", "sub/obj/f.cs", ".git/g.cs", "node_modules/h.cs", "artifacts/i.cs", ".solvent/j.cs",
        })
        {
            _folder.Write(file, file.EndsWith(".ipynb", StringComparison.Ordinal) ? """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""" : "");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_stands_for_everything_below_it_but_build_output_and_hidden_folders()
        => Assert.Equal(["a.ipynb", "sub/b.dib", "sub/deep/c.cs"], (await _folder.LintAsync()).Files);

    [Theory]
    [InlineData("*.ipynb", "a.ipynb")]
    [InlineData("**/*.dib", "sub/b.dib")]
    [InlineData("sub/**", "sub/b.dib,sub/deep/c.cs")]
    [InlineData("sub/*/?.cs", "sub/deep/c.cs")]
    public async Task A_pattern_stands_for_the_files_that_match(string pattern, string files)
        => Assert.Equal(files.Split(','), (await _folder.LintAsync(pattern)).Files);

    [Theory]
    [InlineData("!sub/b.dib", "a.ipynb,sub/deep/c.cs")]
    [InlineData("!**/*.cs", "a.ipynb,sub/b.dib")]
    [InlineData("!sub", "a.ipynb")]
    [InlineData("!sub/de*", "a.ipynb,sub/b.dib")]
    public async Task What_is_left_out_is_not_linted(string pattern, string files)
    {
        Assert.Equal(files.Split(','), (await _folder.LintAsync(_folder.Path, pattern)).Files);
        Assert.Equal(files.Split(','), (await _folder.LintAsync(pattern)).Files);
    }

    [Fact]
    public async Task What_git_ignores_is_linted_only_when_it_is_named()
    {
        using var git = System.Diagnostics.Process.Start("git", ["-C", _folder.Path, "init", "-q"]);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        _folder.Write(".gitignore", "*.dib\n/sub/deep/\n");

        Assert.Equal(["a.ipynb"], (await _folder.LintAsync()).Files);
        Assert.Equal(["a.ipynb", "sub/b.dib"], (await _folder.LintAsync(_folder.Path, "sub/b.dib")).Files);
    }

    [Fact]
    public async Task A_project_stands_for_the_files_that_it_compiles()
    {
        _folder.Write("app/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><Compile Include="..\shared\*.cs" /><Compile Remove="old/**" /></ItemGroup></Project>""");
        foreach (var file in new[] { "app/A.cs", "app/old/B.cs", "app/tests/C.cs", "shared/D.cs", "app/obj/E.cs" }) _folder.Write(file, "");
        _folder.Write("app/tests/Tests.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _folder.Write("all.sln", "Project(\"{FAE04EC0}\") = \"App\", \"app\\App.csproj\", \"{1}\"\nProject(\"{FAE04EC0}\") = \"Tests\", \"app\\tests\\Tests.csproj\", \"{2}\"\n");
        _folder.Write("all.slnx", """<Solution><Project Path="app/tests/Tests.csproj" /></Solution>""");

        Assert.Equal(["app/A.cs", "shared/D.cs"], (await _folder.LintAsync("app/App.csproj")).Files);
        Assert.Equal(["app/A.cs", "app/tests/C.cs", "shared/D.cs"], (await _folder.LintAsync("all.sln")).Files);
        Assert.Equal(["app/tests/C.cs"], (await _folder.LintAsync("all.slnx")).Files);
    }

    [Fact]
    public async Task A_file_named_twice_is_linted_once()
        => Assert.Equal(["sub/b.dib"], (await _folder.LintAsync("sub/b.dib", Path.Combine(_folder.Path, "sub"), "sub/deep/../b.dib")).Files.Where(file => file.EndsWith(".dib", StringComparison.Ordinal)));

    [Theory]
    [InlineData("sub/obj/nothing")]
    [InlineData("sub/d.txt")]
    [InlineData("*.fsx")]
    public async Task A_path_that_holds_nothing_to_lint_is_an_error(string path)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "sub/obj/nothing"));

        var failure = await Assert.ThrowsAsync<SolventException>(() => _folder.LintAsync(path));

        Assert.Equal("nothing-to-lint", failure.Code);
        Assert.Contains($"'{path}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_names_the_nearest()
    {
        var failure = await Assert.ThrowsAsync<SolventException>(() => _folder.LintAsync(Path.Combine(_folder.Path, "subs")));

        Assert.Equal("file-not-found", failure.Code);
        Assert.Equal("Did you mean 'sub'?", failure.Hint);
    }

    [Fact]
    public async Task A_root_may_be_relative_to_the_current_folder()
    {
        var options = new LintOptions { Root = Path.GetRelativePath(Environment.CurrentDirectory, _folder.Path) };

        var result = await NotebookLinter.LintAsync(["sub"], options, TestContext.Current.CancellationToken);

        Assert.Equal(["sub/b.dib", "sub/deep/c.cs"], result.Files);
    }
}
