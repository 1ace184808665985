using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Program;

/// <summary>
/// A notebook as a compiled program: its statements in one method, its other members in a static class, its types beside them. It is the
/// projection that is linted, with the statements in a method of their own, because data flow is known of the statements of a block.
/// </summary>
internal sealed class NotebookProgram
{
    private const string Open = "static class NotebookProgram { static async System.Threading.Tasks.Task RunAsync() { ";
    private const string Close = "\nawait System.Threading.Tasks.Task.CompletedTask; } }\n";

    private readonly NotebookProjection _projection;
    private readonly int _start;
    private readonly int _end;
    private readonly bool _isWrapped;

    private NotebookProgram(NotebookProjection projection, CSharpCompilation compilation, SyntaxTree tree, (int Start, int End, bool IsWrapped) statements)
    {
        (_projection, Tree, Compilation, Model) = (projection, tree, compilation, compilation.GetSemanticModel(tree));
        (_start, _end, _isWrapped) = statements;
        Root = (CompilationUnitSyntax)tree.GetRoot();
        var method = Root.Members.OfType<ClassDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == "NotebookProgram")?.Members.OfType<MethodDeclarationSyntax>().First();
        Statements = method is null ? [] : [.. method.Body!.Statements.SkipLast(1)];
    }

    public SyntaxTree Tree { get; }

    /// <summary>The namespaces of Solvent that the code can use without importing them.</summary>
    public IReadOnlyList<string> Namespaces { get; private init; } = [];

    public CSharpCompilation Compilation { get; }

    public SemanticModel Model { get; }

    public CompilationUnitSyntax Root { get; }

    /// <summary>The statements of all cells, functions among them.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; }

    /// <summary>The members that are neither statements nor types: extension methods, properties.</summary>
    public ClassDeclarationSyntax? Members => Root.Members.OfType<ClassDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == "NotebookMembers");

    /// <summary>The types that cells declare, and the namespaces that hold some.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Root.Members.Where(member
        => member is BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax
            || (member is BaseTypeDeclarationSyntax type && type.Identifier.ValueText is not ("NotebookProgram" or "NotebookMembers")));

    public static NotebookProgram Compile(NotebookProjection projection, IReadOnlyList<MetadataReference> references)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        var root = CSharpSyntaxTree.ParseText(projection.Text, parsing).GetCompilationUnitRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var (start, end) = statements.Count == 0 ? (projection.Text.Length, projection.Text.Length) : (statements[0].FullSpan.Start, statements[^1].FullSpan.End);
        // The comments and references before the first using belong to no statement.
        var head = WithoutReferences(projection.Text[..start]);
        var body = projection.Text[start..end];
        if (root.Usings.Count == 0) body = WithoutReferences(body);
        var text = statements.Count == 0 ? head : head + Open + body + Close + projection.Text[end..];
        var tree = CSharpSyntaxTree.ParseText(text, parsing);
        var namespaces = ProgramReferences.Namespaces.ToList();
        while (true)
        {
            var prelude = CSharpSyntaxTree.ParseText(NotebookPrelude.Create(namespaces), parsing);
            var compilation = CSharpCompilation.Create("Notebook", [tree, prelude], references, new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, concurrentBuild: true));
            var program = new NotebookProgram(projection, compilation, tree, (start, end, statements.Count > 0)) { Namespaces = namespaces };
            // What a cell imports comes before what every cell can use, which a program does not know.
            if (program.Ambiguous() is not { } space) return program;
            namespaces = [.. namespaces.Where(name => name != space)];
        }
    }

    /// <summary>The text with blanks in place of lines that only scripts have; its places stay the same.</summary>
    private static string WithoutReferences(string text)
        => string.Join('\n', text.Split('\n').Select(line => IsReference(line) ? new string(' ', line.Length) : line));

    private static bool IsReference(string line)
        => line.StartsWith("#r", StringComparison.Ordinal) || line.StartsWith("#load", StringComparison.Ordinal) || (line.StartsWith("#i", StringComparison.Ordinal) && line.AsSpan(2).TrimStart().StartsWith("\""));

    private string? Ambiguous() => Model.GetDiagnostics()
        .Where(diagnostic => diagnostic.Id == "CS0104")
        .Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        .SelectMany(message => Namespaces.Where(name => message.Contains($"'{name}.", StringComparison.Ordinal)))
        .MaxBy(name => name.Length);

    /// <summary>The place in the notebook that a piece of the program comes from.</summary>
    public CellPosition? PlaceOf(int offset)
    {
        if (!_isWrapped || offset < _start) return _projection.ToCell(offset);
        if (offset < _start + Open.Length + (_end - _start)) return _projection.ToCell(Math.Max(offset - Open.Length, _start));
        return _projection.ToCell(offset - Open.Length - Close.Length);
    }

    /// <summary>The cell, 0-based, and the line that a node starts at.</summary>
    public (int Cell, int Line) PlaceOf(SyntaxNode node) => PlaceOf(node.SpanStart) is { } place ? (place.Cell, place.Line) : (0, 1);

    /// <summary>The name that the notebook has for a name of the program.</summary>
    public string OriginalName(string name) => _projection.RestoreNames(name);

    /// <summary>A text of the compiler in the notebook's names.</summary>
    public string Reword(string message) => _projection.RestoreNames(message);
}
