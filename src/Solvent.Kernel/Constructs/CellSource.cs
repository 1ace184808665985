using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>
/// A cell as the compiler takes it. The compiler takes a cell for a script, which knows less of C# than a program does; what it does not know
/// is written here in other words. Lines stay what they are, and errors are told in the places of the cell.
/// </summary>
internal sealed class CellSource
{
    private readonly EditedText? _edits;
    private readonly EditedText? _libraryEdits;
    private readonly IReadOnlyList<LocalDeclarationStatementSyntax> _statements;
    private readonly HashSet<TextSpan> _locals;
    private EditedText? _scopeEdits;

    private CellSource(
        SyntaxTree cell,
        SyntaxTree script,
        EditedText? edits,
        LibrarySource? library,
        EditedText? libraryEdits,
        IReadOnlyList<LocalDeclarationStatementSyntax> statements,
        HashSet<TextSpan> locals,
        IReadOnlyList<string> disposed)
    {
        _statements = statements;
        _locals = locals;
        Cell = cell;
        Script = script;
        _edits = edits;
        Library = library;
        _libraryEdits = libraryEdits;
        Disposed = disposed;
    }

    /// <summary>The cell as it was written.</summary>
    public SyntaxTree Cell { get; }

    /// <summary>What the compiler is given; <see cref="Cell"/> itself for most cells.</summary>
    public SyntaxTree Script { get; private init; }

    /// <summary>What the compiler is given first, as a library; <see langword="null"/> for most cells.</summary>
    public LibrarySource? Library { get; }

    /// <summary>The names of the variables that are disposed of at the end of the cell.</summary>
    public IReadOnlyList<string> Disposed { get; }

    /// <summary>The names of the variables that no later cell sees, because they are local to a block.</summary>
    public IReadOnlyCollection<string> BlockLocals { get; private init; } = [];

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell, parsed as a script.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static CellSource Read(SyntaxTree cell, CancellationToken cancellationToken)
    {
        var statements = ProgramStatements.Find(cell, cancellationToken);
        var locals = statements.Where(ProgramStatements.IsReference).Select(statement => statement.Span).ToHashSet();
        return Read(cell, statements, locals, cancellationToken);
    }

    /// <summary>Whether something of the cell is to be in a block, which needs <see cref="WithBlock"/> before the script means what the cell does.</summary>
    public bool NeedsBlock => _locals.Count > 0 && _scopeEdits is null;

    /// <summary>The cell with its references and ref structs as local variables of a block.</summary>
    /// <param name="model">Gives the meaning of <see cref="Script"/>.</param>
    public CellSource WithBlock(Func<SyntaxTree, SemanticModel> model)
    {
        var scope = new EditedText(Script.GetText());
        var members = Script.GetCompilationUnitRoot().Members.Where(member => _locals.Any(local => local.IntersectsWith(Origin(member.Span)) && local.Contains(Origin(member.Span).End - 1)));
        var local = _statements.Where(statement => _locals.Contains(statement.Span)).ToList();
        var keywords = local.SelectMany(ProgramStatements.Keywords).Select(token => (_edits!.Edited(token.SpanStart), token.Text)).ToList();
        var names = ScopeBlock.Rewrite(model(Script), members, local.Exists(statement => statement.UsingKeyword != default), keywords, scope);
        var script = CSharpSyntaxTree.ParseText(scope.Apply(), (CSharpParseOptions)Cell.Options, Cell.FilePath);
        return new CellSource(Cell, script, _edits, Library, _libraryEdits, _statements, _locals, Disposed) { _scopeEdits = scope, BlockLocals = names };
    }

    /// <summary>
    /// The cell with variables in mind that only a block can hold, as the compiler's errors tell; <see langword="null"/> when it has none.
    /// </summary>
    public CellSource? WithLocals(IReadOnlyList<Diagnostic> errors, CancellationToken cancellationToken)
    {
        if (_scopeEdits is not null) return null;
        var members = Script.GetCompilationUnitRoot(cancellationToken).Members;
        var spans = errors
            .Where(error => error.Id is "CS8345" or "CS0610" && error.Location.SourceTree == Script)
            .Select(error => members.FirstOrDefault(member => member is FieldDeclarationSyntax or GlobalStatementSyntax && member.Span.Contains(error.Location.SourceSpan)))
            .OfType<MemberDeclarationSyntax>()
            .Select(member => Origin(member.Span))
            .Select(span => _statements.FirstOrDefault(statement => statement.Span.Contains(span.End - 1))?.Span ?? span)
            .ToHashSet();
        return spans.Count == 0 ? null : Read(Cell, _statements, _locals.Concat(spans).ToHashSet(), cancellationToken);
    }

    private static CellSource Read(
        SyntaxTree cell, IReadOnlyList<LocalDeclarationStatementSyntax> statements, HashSet<TextSpan> locals, CancellationToken cancellationToken)
    {
        var text = cell.GetText(cancellationToken);
        var edits = new EditedText(text);
        var disposed = new List<string>();
        foreach (var statement in statements)
        {
            if (!locals.Contains(statement.Span)) disposed.AddRange(UsingDeclaration.Rewrite(statement, edits));
            else foreach (var keyword in ProgramStatements.Keywords(statement)) edits.Blank(keyword.Span);
        }

        var plain = ProgramStatements.Remove(cell, statements, cancellationToken);
        var header = FileNamespace.Find(plain, cancellationToken);
        var script = header is null ? plain : FileNamespace.Remove(plain, header, edits, cancellationToken);

        var members = script.GetCompilationUnitRoot(cancellationToken).Members;
        var libraryMembers = LibraryMembers.Find(members, all: header is not null);
        foreach (var member in members.Except(libraryMembers)) RewriteType(member, edits);
        LibrarySource? library = null;
        EditedText? libraryEdits = null;
        if (libraryMembers.Count > 0)
        {
            libraryEdits = new EditedText(plain.GetText(cancellationToken));
            library = LibrarySource.Create(cell, members, libraryMembers, libraryEdits, cancellationToken);
            Import(script, libraryMembers, header, edits);
        }

        if (edits.IsEmpty) return new CellSource(cell, cell, edits: null, library: null, libraryEdits: null, statements, locals, disposed);
        var rewritten = CSharpSyntaxTree.ParseText(edits.Apply(), (CSharpParseOptions)cell.Options, cell.FilePath, cancellationToken);
        return new CellSource(cell, rewritten, edits, library, libraryEdits, statements, locals, disposed);
    }

    private static void RewriteType(MemberDeclarationSyntax member, EditedText edits)
    {
        if (member.Modifiers.Count == 0) return;
        var file = member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.FileKeyword));
        // All of a notebook is one program to its reader, so that a type of one cell is one of all cells.
        if (file != default) edits.Blank(file.Span);
        if (member is ClassDeclarationSyntax type && member.Modifiers.Any(SyntaxKind.StaticKeyword)) ExtensionClass.Rewrite(type, edits);
    }

    private static void Import(
        SyntaxTree script, IReadOnlyList<MemberDeclarationSyntax> library, FileScopedNamespaceDeclarationSyntax? header, EditedText edits)
    {
        var root = script.GetCompilationUnitRoot();
        var start = root.GetFirstToken(includeZeroWidth: true).Span;
        foreach (var member in library) edits.Blank(member.Span);
        if (header is not null)
        {
            edits.Insert(start.Start, $"global using {header.Name};", start);
            return;
        }

        foreach (var member in library)
        {
            // A type of the same name in an earlier cell would be found first. A generic type has no alias.
            if (member is not NamespaceDeclarationSyntax && LibraryMembers.Types(member).Single().Name.EndsWith("`0", StringComparison.Ordinal))
            {
                edits.Insert(start.Start, $"global using {LibraryMembers.Name(member)}=global::{LibraryMembers.Name(member)};", start);
            }
        }
    }

    /// <summary>Gives errors of the script the places that they have in the cell.</summary>
    public IReadOnlyList<Diagnostic> Locate(IReadOnlyList<Diagnostic> errors)
    {
        if (Script == Cell) return errors;
        var written = errors.Where(error => !IsAdded(error)).Select(Locate).ToList();
        // What was added repeats errors of what was written.
        var added = errors.Where(IsAdded).Select(Locate).ExceptBy(written.Select(Key), Key);
        return [.. written, .. added];

        static (string, string) Key(Diagnostic error) => (error.Id, error.GetMessage(CultureInfo.InvariantCulture));
    }

    private TextSpan Origin(TextSpan span)
    {
        if (_scopeEdits is not null) span = _scopeEdits.Origin(span);
        return _edits?.Origin(span) ?? span;
    }

    private bool IsAdded(Diagnostic error)
    {
        var span = error.Location.SourceSpan;
        if (error.Location.SourceTree == Library?.Tree) return _libraryEdits!.IsAdded(span);
        if (error.Location.SourceTree != Script) return false;
        return (_scopeEdits?.IsAdded(span) ?? false) || (_edits?.IsAdded(_scopeEdits?.Origin(span) ?? span) ?? false);
    }

    private Diagnostic Locate(Diagnostic error)
    {
        var span = error.Location.SourceSpan;
        if (error.Location.SourceTree == Script) span = Origin(span);
        else if (error.Location.SourceTree == Library?.Tree) span = _libraryEdits!.Origin(span);
        else return error;
        return Diagnostic.Create(
            error.Id,
            error.Descriptor.Category,
            error.GetMessage(CultureInfo.InvariantCulture),
            error.Severity,
            error.DefaultSeverity,
            isEnabledByDefault: true,
            error.WarningLevel,
            location: Location.Create(Cell, span));
    }
}
