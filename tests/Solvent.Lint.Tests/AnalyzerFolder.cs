using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Lint.Tests;

/// <summary>A packages folder with packages of analyzers that a test makes.</summary>
internal static class AnalyzerFolder
{
    /// <summary>Compiles an analyzer, and fixes, into a package of a packages folder.</summary>
    /// <param name="packages">The packages folder.</param>
    /// <param name="id">The name of the package.</param>
    /// <param name="code">The members of the file; the namespaces of Roslyn are imported.</param>
    /// <param name="place">Where in the package the assembly lies.</param>
    public static void Add(string packages, string id, string code, string place = "analyzers/dotnet/cs")
    {
        const string Usings = """
            using System; using System.Collections.Immutable; using System.Linq; using System.Threading.Tasks;
            using Microsoft.CodeAnalysis; using Microsoft.CodeAnalysis.CSharp; using Microsoft.CodeAnalysis.CSharp.Syntax; using Microsoft.CodeAnalysis.Diagnostics;
            using Microsoft.CodeAnalysis.CodeActions; using Microsoft.CodeAnalysis.CodeFixes; using Microsoft.CodeAnalysis.Operations;

            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create($"{id}.Analyzers", [CSharpSyntaxTree.ParseText(Usings + code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var folder = Path.Combine(packages, id.ToLowerInvariant(), "1.0.0");
        Directory.CreateDirectory(Path.Combine(folder, place));
        var result = compilation.Emit(Path.Combine(folder, place, $"{id}.Analyzers.dll"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        File.WriteAllText(Path.Combine(folder, $"{id.ToLowerInvariant()}.nuspec"), $"<package><metadata><id>{id}</id><version>1.0.0</version></metadata></package>");
    }

    /// <summary>An analyzer that reports each call of a method of that name.</summary>
    public static string Calls(string method, string rule, string type = "CallAnalyzer") => $$"""
        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class {{type}} : DiagnosticAnalyzer
        {
            static readonly DiagnosticDescriptor Rule = new("{{rule}}", "Title of {{rule}}", "'{0}' is called", "Style", DiagnosticSeverity.Warning, true, helpLinkUri: "https://example.org/{{rule}}");
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);
            public override void Initialize(AnalysisContext context)
            {
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.EnableConcurrentExecution();
                context.RegisterOperationAction(c =>
                {
                    var call = (IInvocationOperation)c.Operation;
                    if (call.TargetMethod.Name == "{{method}}") c.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.Syntax));
                }, OperationKind.Invocation);
            }
        }
        """;

    /// <summary>A fix that puts other code in the place of what is reported.</summary>
    public static string Fix(string rule, string with) => $$"""
        [ExportCodeFixProvider(LanguageNames.CSharp)]
        public sealed class CallFixer : CodeFixProvider
        {
            public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("{{rule}}");
            public override async Task RegisterCodeFixesAsync(CodeFixContext context)
            {
                var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
                var node = root!.FindNode(context.Span, getInnermostNodeForTie: true);
                {{with}}
            }
        }
        """;
}
