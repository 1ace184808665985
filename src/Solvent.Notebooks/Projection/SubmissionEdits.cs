using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Notebooks;

/// <summary>What has to be spelled differently for a submission to be part of a program.</summary>
internal sealed class SubmissionEdits
{
    private readonly List<TextEdit> _edits = [];
    private readonly Submission _submission;
    private readonly NameVersions _names;
    private readonly MemberPlaces _places;

    private SubmissionEdits(Submission submission, NameVersions names, MemberPlaces places) => (_submission, _names, _places) = (submission, names, places);

    /// <summary>The edits in order.</summary>
    public static IReadOnlyList<TextEdit> Of(Submission submission, NameVersions names, MemberPlaces places)
    {
        var edits = new SubmissionEdits(submission, names, places);
        edits.BlankPreprocessor();
        foreach (var directive in submission.Root.Usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))) edits.Replace(directive.GlobalKeyword, "");
        foreach (var member in submission.Members) edits.Adapt(member);
        edits._edits.AddRange(IdentifierEdits.Of(submission, names));
        return [.. edits._edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
    }

    /// <summary>Members move, and what <c>#if</c> and <c>#region</c> enclose would no longer be enclosed.</summary>
    private void BlankPreprocessor()
    {
        foreach (var trivia in _submission.Root.DescendantTrivia())
        {
            var stays = trivia.Kind() is SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia;
            if ((trivia.IsDirective && !stays) || trivia.IsKind(SyntaxKind.DisabledTextTrivia)) Blank(trivia.FullSpan);
        }
    }

    private void Adapt(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } trailing }:
                Discard(trailing.Expression);
                break;
            case GlobalStatementSyntax { Statement: ReturnStatementSyntax returned }:
                // It ends the cell, not the cells after it.
                Replace(returned.ReturnKeyword, returned.Expression is null ? "" : "_ =");
                break;
            case FieldDeclarationSyntax field when _places.Of(member) == ProjectionPlace.StaticClass:
                MakeStatic(member, isConst: field.Modifiers.Any(SyntaxKind.ConstKeyword));
                break;
            case FieldDeclarationSyntax:
                // A local has no attributes.
                foreach (var list in member.AttributeLists) Blank(list.Span);
                BlankModifiers(member, SyntaxKind.ConstKeyword, SyntaxKind.UnsafeKeyword);
                break;
            case MethodDeclarationSyntax when _places.Of(member) == ProjectionPlace.StaticClass:
                MakeStatic(member);
                break;
            case MethodDeclarationSyntax when member.Modifiers.Any(SyntaxKind.ExternKeyword):
                BlankModifiers(member, SyntaxKind.ExternKeyword, SyntaxKind.StaticKeyword, SyntaxKind.UnsafeKeyword);
                break;
            case MethodDeclarationSyntax:
                BlankModifiers(member, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword);
                break;
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                Blank(member.Modifiers, modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword);
                break;
            case FileScopedNamespaceDeclarationSyntax { SemicolonToken.IsMissing: false } space:
                Replace(space.SemicolonToken, "{");
                _edits.Add(TextEdit.Suffix(space.Span.End, "}"));
                break;
            case BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax:
                MakeStatic(member);
                break;
            default:
                break;
        }
    }

    /// <summary>Makes a statement of the expression whose value the cell shows. A call stays a call, because it may have no value.</summary>
    private void Discard(ExpressionSyntax expression)
    {
        var isStatement = expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
            or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax };
        if (!isStatement) _edits.Add(TextEdit.Prefix(expression.SpanStart, _names.Discard()));
        _edits.Add(TextEdit.Suffix(expression.Span.End, isStatement ? $"{NotebookProjection.ShownMark};" : ";"));
    }

    private void MakeStatic(MemberDeclarationSyntax member, bool isConst = false)
    {
        Blank(member.Modifiers, modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.VirtualKeyword);
        var isVisible = member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword);
        var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        var added = (isVisible ? "" : "internal ") + (isStatic || isConst ? "" : "static ");
        if (added.Length > 0) _edits.Add(TextEdit.Prefix(StartWithoutAttributes(member), added));
    }

    private static int StartWithoutAttributes(MemberDeclarationSyntax member)
        => (member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken()).SpanStart;

    private void BlankModifiers(MemberDeclarationSyntax member, params SyntaxKind[] kept)
        => Blank(member.Modifiers, modifier => !kept.Contains(modifier.Kind()));

    private void Blank(SyntaxTokenList modifiers, Func<SyntaxToken, bool> isUnwanted)
    {
        foreach (var modifier in modifiers.Where(isUnwanted)) Replace(modifier, "");
    }

    /// <summary>Replaces a token and keeps the column of what follows.</summary>
    private void Replace(SyntaxToken token, string text) => _edits.Add(new TextEdit(token.Span, text.PadRight(token.Span.Length)));

    private void Blank(TextSpan span)
    {
        var text = _submission.Text.AsSpan(span.Start, span.Length).ToArray();
        for (var i = 0; i < text.Length; i++) text[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        _edits.Add(new TextEdit(span, new string(text)));
    }
}
