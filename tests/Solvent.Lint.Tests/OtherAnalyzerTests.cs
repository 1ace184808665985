namespace Solvent.Lint.Tests;

/// <summary>Analyzers that somebody else has made run on notebooks too.</summary>
public sealed class OtherAnalyzerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Packages => Path.Combine(_folder.Path, "packages");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_of_another_package_are_in_their_cell_with_the_names_of_the_notebook()
    {
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1"));
        _folder.WriteNotebook("a.dib", "var tone = 1;", "var tone = 440;\nConsole.Beep(tone, 1);");

        var result = await LintAsync("Quiet@1.0.0");

        var finding = Assert.Single(result.Findings, finding => finding.Rule == "Q1");
        Assert.Equal((1, 2, 1, "'Console.Beep(tone, 1)' is called", "https://example.org/Q1"), (finding.Cell, finding.Line, finding.Column, finding.Message, finding.HelpUri));
        Assert.Equal(["Q1"], result.MoreRules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("Meziantou.Analyzer@3.0.321", "var a = \"x\".Contains(\"X\");\nvar b = string.Equals(\"a\", \"b\");", "MA0006,MA0074,MA0001")]
    [InlineData("Roslynator.Analyzers@5.0.1", "var numbers = new List<int> { 1 };\nvar any = numbers.Where(n => n > 1).Any();", "RCS1077")]
    [InlineData("Microsoft.CodeAnalysis.NetAnalyzers@10.0.401", "var numbers = new List<int> { 1 };\nvar some = numbers.Count() > 0 ? new string('a', 1) : \"\";\nvar text = some.ToString();\nthrow new Exception(\"\");", "CA1829,CA1860,CA1827,CA1826,CA2201")]
    public async Task Well_known_packages_run(string package, string code, string anyOf)
    {
        _folder.WriteNotebook("a.dib", code);

        var result = await NotebookLinter.LintAsync(
            [_folder.Path], _folder.Options with { Analyzers = [AnalyzerPackage.Parse(package)] }, TestContext.Current.CancellationToken);

        Assert.Contains(result.Findings, finding => anyOf.Split(',').Contains(finding.Rule));
        Assert.DoesNotContain(result.Findings, finding => finding.Rule is "CA1050" or "MA0047" or "MA0048" or "IDE0005" or "CA1852");
        Assert.DoesNotContain(result.Notes, note => note.Code == "analyzer-failed");
    }

    [Fact]
    public async Task An_analyzer_that_throws_is_named_and_the_others_go_on()
    {
        AnalyzerFolder.Add(Packages, "Half", AnalyzerFolder.Calls("Beep", "Q1") + """

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class BrokenAnalyzer : DiagnosticAnalyzer
            {
                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(new DiagnosticDescriptor("Q2", "t", "m", "c", DiagnosticSeverity.Warning, true));
                public override void Initialize(AnalysisContext context)
                    => context.RegisterSyntaxTreeAction(_ => throw new InvalidOperationException("out of order"));
            }

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class UnbuildableAnalyzer : DiagnosticAnalyzer
            {
                public UnbuildableAnalyzer() => throw new MissingMethodException("no such API");
                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray<DiagnosticDescriptor>.Empty;
                public override void Initialize(AnalysisContext context) { }
            }
            """);
        _folder.WriteNotebook("a.dib", "Console.Beep();");

        var result = await LintAsync("Half@1.0.0");

        Assert.Equal(["Q1"], result.Findings.Select(finding => finding.Rule));
        Assert.Contains(result.Notes, note => note.Code == "analyzer-failed" && note.Message.StartsWith("BrokenAnalyzer failed on a.dib", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.Code == "analyzer-not-loaded" && note.Message.Contains("'UnbuildableAnalyzer' of package 'Half@1.0.0'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_assembly_for_a_compiler_that_is_newer_is_left_out()
    {
        AnalyzerFolder.Add(Packages, "Modern", AnalyzerFolder.Calls("Beep", "Q9"), "analyzers/dotnet/roslyn99.0/cs");
        AnalyzerFolder.Add(Packages, "Modern", AnalyzerFolder.Calls("Beep", "Q5"), "analyzers/dotnet/roslyn4.8/cs");
        AnalyzerFolder.Add(Packages, "Modern", AnalyzerFolder.Calls("Beep", "Q4"), "analyzers/dotnet/roslyn4.0/cs");
        _folder.WriteNotebook("a.dib", "Console.Beep();");

        Assert.Equal(["Q5"], (await LintAsync("Modern@1.0.0")).Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public async Task A_package_without_analyzers_is_named()
    {
        AnalyzerFolder.Add(Packages, "Plain", "public sealed class Nothing { }");
        _folder.WriteNotebook("a.dib", "1 + 1");

        Assert.Equal("Package 'Plain@1.0.0' has no analyzer for C# that this compiler can load.", Assert.Single((await LintAsync("Plain@1.0.0")).Notes).Message);
    }

    [Fact]
    public async Task A_package_that_is_not_restored_is_asked_for()
    {
        _folder.WriteNotebook("a.dib", "Console.Beep();");
        var source = new Source(() => AnalyzerFolder.Add(Packages, "Late", AnalyzerFolder.Calls("Beep", "Q1")), Path.Combine(Packages, "late/1.0.0"));

        var result = await LintAsync("Late@1.0.0", source);

        Assert.Equal(["Q1"], result.Findings.Select(finding => finding.Rule));
        Assert.Equal(["Late 1.0.0"], source.Asked);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_an_error()
    {
        _folder.WriteNotebook("a.dib", "1 + 1");

        var failure = await Assert.ThrowsAsync<SolventException>(() => LintAsync("Nowhere@1.0.0"));

        Assert.Equal(("analyzer-not-found", "The package of analyzers 'Nowhere@1.0.0' is not restored."), (failure.Code, failure.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@1.0")]
    [InlineData("Meziantou.Analyzer@newest")]
    [InlineData("a/b@1.0.0")]
    public void A_name_that_is_none_is_refused(string text)
        => Assert.Equal("invalid-value", Assert.Throws<SolventException>(() => AnalyzerPackage.Parse(text)).Code);

    [Fact]
    public async Task Fixes_of_another_package_are_applied()
    {
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1") + AnalyzerFolder.Fix("Q1", """
            context.RegisterCodeFix(CodeAction.Create("Be quiet", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(node, SyntaxFactory.ParseExpression("Console.WriteLine()").WithTriviaFrom(node))))), context.Diagnostics);
            """));
        var path = _folder.WriteNotebook("a.dib", "Console.Beep(); // loud");

        var result = await FixAsync("Quiet@1.0.0");

        Assert.Equal([("Q1", "Be quiet")], result.Fixed.Select(fix => (fix.Rule, fix.Title)));
        Assert.Contains("Console.WriteLine(); // loud", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_changes_what_nobody_wrote_is_skipped_with_a_note()
    {
        // The method stands in a class that only the projection has.
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1") + AnalyzerFolder.Fix("Q1", """
            var type = node.FirstAncestorOrSelf<ClassDeclarationSyntax>();
            context.RegisterCodeFix(CodeAction.Create("Rename the class", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, type.WithIdentifier(SyntaxFactory.Identifier("Loud")))))), context.Diagnostics);
            """));
        var path = _folder.WriteNotebook("a.dib", "void Call(this int tone) => Console.Beep();");
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var result = await FixAsync("Quiet@1.0.0");

        Assert.Equal(["Q1"], result.Remaining.Findings.Select(finding => finding.Rule));
        Assert.Equal("'Rename the class' for Q1 in cell 1 of a.dib, line 1, was not made: it would change code that stands in no one cell as it is.", Assert.Single(result.Remaining.Notes).Message);
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_fix_that_makes_errors_is_taken_back()
    {
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1") + AnalyzerFolder.Fix("Q1", """
            context.RegisterCodeFix(CodeAction.Create("Break", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(node, SyntaxFactory.ParseExpression("Gone()").WithTriviaFrom(node))))), context.Diagnostics);
            """));
        var path = _folder.WriteNotebook("a.dib", "Console.Beep();");
        var before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var result = await FixAsync("Quiet@1.0.0");

        Assert.Empty(result.Fixed);
        Assert.Equal("fix-breaks-code", Assert.Single(result.Remaining.Notes).Code);
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_fix_that_throws_is_named()
    {
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1") + AnalyzerFolder.Fix("Q1", "throw new InvalidOperationException(\"out of order\");"));
        _folder.WriteNotebook("a.dib", "Console.Beep();");

        Assert.Equal("CallFixer failed on Q1 in cell 1 of a.dib, line 1: InvalidOperationException: out of order", Assert.Single((await FixAsync("Quiet@1.0.0")).Remaining.Notes).Message);
    }

    [Fact]
    public async Task A_fix_that_brings_up_its_own_finding_ends()
    {
        AnalyzerFolder.Add(Packages, "Quiet", AnalyzerFolder.Calls("Beep", "Q1") + AnalyzerFolder.Fix("Q1", """
            context.RegisterCodeFix(CodeAction.Create("Twice", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(node.Parent!, node.Parent!.WithTrailingTrivia(SyntaxFactory.Comment("/**/")))))), context.Diagnostics);
            """));
        _folder.WriteNotebook("a.dib", "Console.Beep();\n1.ToString();");

        Assert.Contains((await FixAsync("Quiet@1.0.0")).Remaining.Notes, note => note.Code is "fix-unfinished" or "fix-skipped");
    }

    private Task<LintResult> LintAsync(string package, IAnalyzerPackageSource? source = null)
        => NotebookLinter.LintAsync([Path.Combine(_folder.Path, "a.dib")], Options(package) with { AnalyzerSource = source }, TestContext.Current.CancellationToken);

    private Task<FixResult> FixAsync(string package)
        => LintFixer.FixAsync([Path.Combine(_folder.Path, "a.dib")], Options(package), cancellationToken: TestContext.Current.CancellationToken);

    private LintOptions Options(string package) => _folder.Options with { PackagesFolder = Packages, Analyzers = [AnalyzerPackage.Parse(package)] };

    private sealed class Source(Action restore, string folder) : IAnalyzerPackageSource
    {
        public List<string> Asked { get; } = [];

        public Task<string> RestoreAsync(string id, string version, CancellationToken cancellationToken)
        {
            Asked.Add($"{id} {version}");
            restore();
            return Task.FromResult(folder);
        }
    }
}
