using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Rules;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.PackageWithoutVersionAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class PackageWithoutVersionTests
{
    public static TheoryData<SourceCodeKind> Kinds => [SourceCodeKind.Regular, SourceCodeKind.Script];

    [Theory]
    [InlineData("nuget: Microsoft.ML")]
    [InlineData("nuget:Microsoft.ML")]
    [InlineData("nuget: Microsoft.ML,")]
    [InlineData("nuget: Microsoft.ML, *")]
    [InlineData("nuget: Microsoft.ML, 5.*")]
    [InlineData("nuget: Microsoft.ML, 5.0.0-*")]
    [InlineData("nuget: Microsoft.ML, *-*")]
    [InlineData("nuget: Microsoft.ML, [5.0,6.0)")]
    [InlineData("nuget: Microsoft.ML, [5.0,)")]
    [InlineData("NuGet: Microsoft.ML")]
    public Task A_version_that_can_change_is_reported(string reference)
        => VerifyAsync($$"""#r {|SLV2003:"{{reference}}"|}""", SourceCodeKind.Regular);

    [Theory]
    [InlineData("nuget: Microsoft.ML, 5.0.1")]
    [InlineData("nuget:Microsoft.ML,5.0.1")]
    [InlineData("nuget: Microsoft.ML, 5.0.0-preview.25503.2")]
    [InlineData("nuget: Microsoft.ML, [5.0.1]")]
    [InlineData("Microsoft.ML.dll")]
    [InlineData("nuget:")]
    public Task A_fixed_version_or_a_file_is_left_alone(string reference)
        => VerifyAsync($"""#r "{reference}" """, SourceCodeKind.Regular);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Scripts_and_programs_are_read_alike(SourceCodeKind kind) => VerifyAsync("""
        #r {|SLV2003:"nuget: Microsoft.Data.Analysis"|}
        #r "nuget: Microsoft.ML, 5.0.1"
        System.Console.WriteLine();
        """, kind);

    [Theory]
    [InlineData("{|SLV2003:Humanizer|}")]
    [InlineData("{|SLV2003:Humanizer@*|}")]
    [InlineData("Humanizer@2.14.1")]
    public Task A_package_of_a_file_based_app_is_read(string package) => VerifyAsync($"""
        #:package {package}
        System.Console.WriteLine();
        """, SourceCodeKind.Regular);

    [Fact]
    public Task A_directive_in_code_that_is_switched_off_is_left_alone() => VerifyAsync("""
        #if NEVER
        #r "nuget: Microsoft.ML"
        #endif
        """, SourceCodeKind.Regular);

    [Fact]
    public Task The_fix_pins_the_version_that_the_compilation_refers_to() => Rule.VerifyFixAsync<PackageWithoutVersionFixer>(
        """
        #r {|SLV2003:"nuget: Fitting"|}
        #r {|SLV2003:"nuget: fitting, 1.*"|}
        """,
        """
        #r "nuget: Fitting, 1.2.3-beta"
        #r "nuget: fitting, 1.2.3-beta"
        """,
        CompilerDiagnostics.None,
        PackageReference("fitting/1.2.3-beta/lib/net8.0/Fitting.dll"));

    [Fact]
    public Task The_fix_pins_a_package_of_a_file_based_app() => Rule.VerifyFixAsync<PackageWithoutVersionFixer>(
        """
        #:package {|SLV2003:Fitting@*|}
        System.Console.WriteLine();
        """,
        """
        #:package Fitting@1.2.3
        System.Console.WriteLine();
        """,
        CompilerDiagnostics.None,
        PackageReference("fitting/1.2.3/ref/net8.0/Fitting.dll"));

    [Fact]
    public async Task The_fix_takes_a_version_from_the_configuration()
    {
        var test = new CSharpCodeFixTest<PackageWithoutVersionAnalyzer, PackageWithoutVersionFixer, DefaultVerifier>
        {
            TestCode = """#r {|SLV2003:"nuget: Microsoft.ML"|}""",
            FixedCode = """#r "nuget: Microsoft.ML, 5.0.1" """.TrimEnd(),
            CompilerDiagnostics = CompilerDiagnostics.None,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", """
            root = true
            [*]
            solvent.package_version.microsoft.ml = 5.0.1
            """));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task There_is_no_fix_when_the_version_in_use_is_not_known() => Rule.VerifyNoFixAsync<PackageWithoutVersionFixer>(
        """#r {|SLV2003:"nuget: Unknown"|}""", CompilerDiagnostics.None);

    private static async Task VerifyAsync(string code, SourceCodeKind kind)
    {
        var test = new CSharpAnalyzerTest<PackageWithoutVersionAnalyzer, DefaultVerifier>
        {
            TestCode = code,
            CompilerDiagnostics = CompilerDiagnostics.None,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
        };
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithKind(kind)));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A reference that shows where its package lies; what is in it does not matter.</summary>
    private static PortableExecutableReference PackageReference(string path)
        => AssemblyMetadata.CreateFromFile(typeof(object).Assembly.Location).GetReference(filePath: $"/packages/{path}", display: $"/packages/{path}");
}
