using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Solvent.Analyzers.Tests.Testing;

/// <summary>
/// Checks a rule on code that is compiled against the real ML.NET: <c>{|SLV2001:code|}</c> marks what the rule must report, and code
/// without a mark is code on which it must stay silent.
/// </summary>
internal static class RuleVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static async Task VerifyAsync(string code, params (string Name, string Code)[] otherFiles)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = code };
        Arrange(test, test.TestState);
        foreach (var file in otherFiles) test.TestState.Sources.Add(file);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As above for code whose packages are not there, so that the compiler knows none of their names.</summary>
    public static async Task VerifyUnresolvedAsync(string code)
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = code };
        Arrange(test, test.TestState);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestReferences.Framework);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks the marks in code that the compiler has complaints about, with lines of an <c>.editorconfig</c>.</summary>
    public static async Task VerifyLooseAsync(string code, string configuration = "")
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = code };
        Arrange(test, test.TestState);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\n{configuration}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks the marks in <paramref name="code"/> and that fixing one after the other, and all at once, gives <paramref name="fixedCode"/>.</summary>
    public static Task VerifyFixAsync<TFix>(string code, string fixedCode)
        where TFix : CodeFixProvider, new()
        => VerifyFixAsync<TFix>(code, fixedCode, _ => { });

    /// <summary>As above for code that the compiler itself has complaints about, such as <c>#r</c> outside of a script.</summary>
    public static Task VerifyFixAsync<TFix>(string code, string fixedCode, CompilerDiagnostics compilerDiagnostics, params MetadataReference[] references)
        where TFix : CodeFixProvider, new()
        => VerifyFixAsync<TFix>(code, fixedCode, test =>
        {
            test.CompilerDiagnostics = compilerDiagnostics;
            test.TestState.AdditionalReferences.AddRange(references);
        });

    /// <summary>Checks that what is marked in <paramref name="code"/> gets no fix.</summary>
    public static Task VerifyNoFixAsync<TFix>(string code, CompilerDiagnostics compilerDiagnostics = CompilerDiagnostics.Errors)
        where TFix : CodeFixProvider, new()
        => VerifyFixAsync<TFix>(code, code, test => test.CompilerDiagnostics = compilerDiagnostics);

    private static async Task VerifyFixAsync<TFix>(string code, string fixedCode, Action<CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>> arrange)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> { TestCode = code, FixedCode = fixedCode };
        Arrange(test, test.TestState);
        arrange(test);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Arrange(AnalyzerTest<DefaultVerifier> test, SolutionState state)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        // A rule that reports some findings live and some at the end of a compilation has two descriptors with one id.
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        state.OutputKind = state.Sources.Any(source => IsProgram(source.content.ToString())) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        state.AdditionalReferences.AddRange(TestReferences.All);
    }

    private static bool IsProgram(string code)
        => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(WithoutMarks(code)).GetRoot().ChildNodes()
            .Any(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);

    private static string WithoutMarks(string code)
    {
        TestFileMarkupParser.GetSpans(code, out var plain, out System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan> _);
        return plain;
    }
}
