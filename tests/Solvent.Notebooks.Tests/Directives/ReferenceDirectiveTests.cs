namespace Solvent.Notebooks.Tests.Directives;

public sealed class ReferenceDirectiveTests
{
    [Theory]
    [InlineData("#r \"nuget: Microsoft.ML, 5.0.1\"", "Microsoft.ML", "5.0.1")]
    [InlineData("#r \"nuget:Microsoft.ML\"", "Microsoft.ML", null)]
    [InlineData("#r \"NuGet : Microsoft.ML , 1.*-* \" // newest", "Microsoft.ML", "1.*-*")]
    [InlineData("#r\"nuget: A, [1.0,2.0)\"", "A", "[1.0,2.0)")]
    public void A_package_has_a_name_and_the_version_as_it_is_written(string line, string name, string? version)
    {
        var package = Assert.IsType<PackageReferenceDirective>(ReferenceDirective.Parse(DirectiveOf(line)));

        Assert.Equal((name, version), (package.Name, package.Version));
    }

    [Fact]
    public void Assemblies_projects_sources_and_files_are_told_apart()
    {
        Assert.Equal("lib/a.dll", Assert.IsType<AssemblyReferenceDirective>(ReferenceDirective.Parse(DirectiveOf("#r \"lib/a.dll\""))).Path);
        Assert.Equal("../a.csproj", Assert.IsType<ProjectReferenceDirective>(ReferenceDirective.Parse(DirectiveOf("#r \"../a.csproj\""))).Path);
        Assert.Equal("a.fsproj", Assert.IsType<ProjectReferenceDirective>(ReferenceDirective.Parse(DirectiveOf("#r \"project: a.fsproj\""))).Path);
        Assert.Equal("https://x/index.json", Assert.IsType<PackageSourceDirective>(ReferenceDirective.Parse(DirectiveOf("#i \"nuget:https://x/index.json\""))).Source);
        Assert.Equal("a.csx", Assert.IsType<LoadDirective>(ReferenceDirective.Parse(DirectiveOf("#load \"a.csx\""))).Path);
    }

    [Theory]
    [InlineData("#r", "has no argument in double quotes")]
    [InlineData("#r nuget: A", "has no argument in double quotes")]
    [InlineData("#r \"nuget: A", "has no closing quote")]
    [InlineData("#r \" \"", "has an empty argument")]
    [InlineData("#r \"nuget:\"", "names no package")]
    [InlineData("#r \"nuget: A 1.0\"", "has ' ' in the package name 'A 1.0'")]
    [InlineData("#r \"nuget: A,\"", "has a comma but no version")]
    [InlineData("#r \"project:\"", "names no project")]
    [InlineData("#r \"nuget: A\" B", "has 'B' after its argument")]
    [InlineData("#i \"https://x\"", "names no NuGet source")]
    public void A_malformed_directive_is_refused_with_its_place(string line, string words)
    {
        var directive = DirectiveOf("1;\n" + line);

        var failure = Assert.Throws<SolventException>(() => ReferenceDirective.Parse(directive, "a.ipynb", cell: 4));

        Assert.Equal(("directive-malformed", "a.ipynb", 4, 2), (failure.Code, failure.File, failure.Cell, failure.Line));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains("cell 5, line 2", failure.Message, StringComparison.Ordinal);
        Assert.False(ReferenceDirective.TryParse(directive, out _));
    }

    private static Directive DirectiveOf(string source) => CellSyntax.Parse(source).OfType<DirectiveSegment>().Single().Directive;
}
