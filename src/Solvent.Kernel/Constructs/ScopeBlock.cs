using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>
/// Puts a block around the statements of a cell that use references and ref structs, which only a local variable can hold. The block ends
/// after the last of them. Other variables of these statements are declared in front of the block and functions and types behind it, so that
/// later cells see them.
/// </summary>
internal sealed class ScopeBlock
{
    private readonly SyntaxList<MemberDeclarationSyntax> _members;
    private readonly SemanticModel _model;
    private readonly EditedText _edits;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _declarations = [];
    private readonly List<MemberDeclarationSyntax> _moved = [];
    private readonly HashSet<MemberDeclarationSyntax> _local;

    private ScopeBlock(SemanticModel model, EditedText edits, IEnumerable<MemberDeclarationSyntax> local)
    {
        _model = model;
        _edits = edits;
        _members = model.SyntaxTree.GetCompilationUnitRoot().Members;
        _local = [.. local];
    }

    /// <summary>Rewrites a script.</summary>
    /// <param name="model">The meaning of the script, in which the locals are variables like others.</param>
    /// <param name="local">The members that declare a local, at least one.</param>
    /// <param name="toEnd">Whether the block ends with the cell, because something is disposed of there.</param>
    /// <param name="keywords">The words that make locals of them, with their places.</param>
    /// <param name="edits">Takes the changes.</param>
    /// <returns>The names of the variables that stay in the block.</returns>
    public static IReadOnlyCollection<string> Rewrite(
        SemanticModel model, IEnumerable<MemberDeclarationSyntax> local, bool toEnd, IReadOnlyList<(int Position, string Text)> keywords, EditedText edits)
    {
        var block = new ScopeBlock(model, edits, local);
        var (first, last) = block.Range(toEnd);
        // The words of the first statement are in front of what the script has of it.
        var start = keywords.Where(keyword => first == 0 || keyword.Position >= block._members[first - 1].Span.End).Select(keyword => keyword.Position);
        block.Write(start.Append(block._members[first].SpanStart).Min(), first, last);
        foreach (var (position, text) in keywords) edits.Replace(new TextSpan(position, text.Length), text);
        return block._names;
    }

    private (int First, int Last) Range(bool toEnd)
    {
        // A label is seen inside of its block only.
        var hasLabels = _members.Any(member => member.DescendantNodes(Statements).Any(node => node is LabeledStatementSyntax));
        var first = hasLabels ? 0 : IndexOfFirst();
        var last = toEnd || hasLabels ? _members.Count - 1 : first;
        // What comes into the block may declare names that stay in it, which more statements use.
        for (var before = -1; before != last;)
        {
            before = last;
            for (var i = first; i < _members.Count; i++) last = Math.Max(last, Include(i, last));
        }

        return (first, last);
    }

    private int Include(int index, int last)
    {
        var member = _members[index];
        if (!IsCode(member) || (index > last && !_local.Contains(member) && !Mentions(member))) return last;
        if (!CanHoist(member)) _local.Add(member);
        _names.UnionWith(LocalNames(member));
        return index;
    }

    private int IndexOfFirst()
    {
        for (var i = 0; ; i++)
        {
            if (_local.Contains(_members[i])) return i;
        }
    }

    private bool Mentions(MemberDeclarationSyntax member)
        => member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && _names.Contains(token.ValueText));

    private static bool Statements(SyntaxNode node) => node is StatementSyntax and not LocalFunctionStatementSyntax or MemberDeclarationSyntax and not BaseTypeDeclarationSyntax;

    private static bool IsCode(MemberDeclarationSyntax member)
        => member is GlobalStatementSyntax || (member is FieldDeclarationSyntax field && !field.Modifiers.Any(SyntaxKind.ConstKeyword));

    // The variables of the member that stay inside of the block.
    private IEnumerable<string> LocalNames(MemberDeclarationSyntax member)
    {
        if (member is FieldDeclarationSyntax field && _local.Contains(member))
        {
            foreach (var variable in field.Declaration.Variables) yield return variable.Identifier.ValueText;
        }

        foreach (var designation in Designations(member))
        {
            if (_local.Contains(member) || !IsDeclaredInExpression(designation)) yield return designation.Identifier.ValueText;
        }
    }

    private IEnumerable<SingleVariableDesignationSyntax> Designations(MemberDeclarationSyntax member)
        => member.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Where(designation => _model.GetDeclaredSymbol(designation) is IFieldSymbol);

    // As opposed to a variable of a pattern, which cannot be assigned to in its place.
    private static bool IsDeclaredInExpression(SingleVariableDesignationSyntax designation)
        => designation.FirstAncestorOrSelf<SyntaxNode>(node => node is DeclarationExpressionSyntax or PatternSyntax) is DeclarationExpressionSyntax;

    private bool CanHoist(MemberDeclarationSyntax member)
        => Variables(member).All(variable => IsNameable(variable.Type));

    private IEnumerable<IFieldSymbol> Variables(MemberDeclarationSyntax member)
    {
        var declared = member is FieldDeclarationSyntax field ? field.Declaration.Variables.Select(variable => _model.GetDeclaredSymbol(variable)) : [];
        return declared.Concat(Designations(member).Where(IsDeclaredInExpression).Select(designation => _model.GetDeclaredSymbol(designation))).OfType<IFieldSymbol>();
    }

    private static bool IsNameable(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer } or { IsRefLikeType: true } or { IsAnonymousType: true } => false,
        IArrayTypeSymbol array => IsNameable(array.ElementType),
        INamedTypeSymbol named => !named.Name.StartsWith('<') && named.TypeArguments.All(IsNameable),
        _ => true,
    };

    private void Write(int start, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!IsCode(_members[i])) _moved.Add(_members[i]);
            else if (!_local.Contains(_members[i])) Declare(_members[i]);
        }

        _edits.Insert(start, string.Concat(_declarations) + "{", new TextSpan(start, 0));
        for (var i = first; i <= last; i++)
        {
            if (IsCode(_members[i]) && !_local.Contains(_members[i])) Assign(_members[i]);
        }

        if (last == _members.Count - 1) Return(_members[last]);
        _edits.Insert(_members[last].Span.End, "}", new TextSpan(_members[last].Span.End, 0));
        Move(_members[last].Span.End);
    }

    private void Declare(MemberDeclarationSyntax member)
    {
        foreach (var variable in Variables(member))
        {
            _declarations.Add($"{variable.Type.ToMinimalDisplayString(_model, member.SpanStart)} {Escaped(variable.Name)}=default!;");
        }
    }

    private void Assign(MemberDeclarationSyntax member)
    {
        var types = Designations(member).Where(IsDeclaredInExpression).Select(designation => designation.FirstAncestorOrSelf<DeclarationExpressionSyntax>()!.Type);
        foreach (var type in types.Distinct()) _edits.Blank(type.Span);

        if (member is not FieldDeclarationSyntax field) return;
        var variables = field.Declaration.Variables;
        _edits.Blank(TextSpan.FromBounds(field.SpanStart, variables[0].SpanStart));
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i].Initializer is null) _edits.Blank(variables[i].Span);
            if (variables[i].Initializer?.Value is InitializerExpressionSyntax list)
            {
                var type = ((IFieldSymbol)_model.GetDeclaredSymbol(variables[i])!).Type.ToMinimalDisplayString(_model, member.SpanStart);
                _edits.Insert(list.SpanStart, $"new {type}", list.Span);
            }

            if (i > 0) _edits.Replace(variables.GetSeparator(i - 1).Span, ";");
        }
    }

    // The value of the cell.
    private void Return(MemberDeclarationSyntax member)
    {
        if (member is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }) return;
        var isVoid = _model.GetTypeInfo(statement.Expression).Type is { SpecialType: SpecialType.System_Void };
        if (!isVoid) _edits.Insert(statement.SpanStart, "return ", statement.Span);
        _edits.Insert(statement.Span.End, ";", statement.Span);
    }

    private void Move(int position)
    {
        if (_moved.Count == 0) return;
        var text = _model.SyntaxTree.GetText();
        foreach (var member in _moved)
        {
            Line(text.Lines.GetLinePosition(member.SpanStart).Line);
            _edits.InsertCopy(position, member.Span);
            _edits.Blank(member.Span);
        }

        Line(text.Lines.GetLinePosition(position).Line);

        void Line(int line)
            => _edits.Insert(position, string.Create(CultureInfo.InvariantCulture, $"\n#line {line + 1}\n"), new TextSpan(position, 0));
    }

    private static string Escaped(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
