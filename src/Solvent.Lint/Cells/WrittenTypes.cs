using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Lint.Cells;

/// <summary>The types of variables as far as their declarations say them: written out, created, or those of a literal.</summary>
internal sealed class WrittenTypes : IVariableTypes
{
    public static WrittenTypes Instance { get; } = new();

    public string? NameOf(DeclaredName variable) => TypeOf(variable) switch
    {
        null => null,
        NullableTypeSyntax { ElementType: not PredefinedTypeSyntax } nullable => Spelling(nullable.ElementType),
        var type => Spelling(type),
    };

    public CollectionKind KindOf(DeclaredName variable) => CollectionKinds.Of(TypeOf(variable) switch
    {
        GenericNameSyntax generic => generic.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => "",
    });

    public bool IsUnknown(CodeCell cell, int offset) => false;

    private static string Spelling(TypeSyntax type) => type.NormalizeWhitespace("", "").ToString();

    private static TypeSyntax? TypeOf(DeclaredName variable) => variable.Token.Parent switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } declaration } => declaration.Type,
        VariableDeclaratorSyntax { Initializer.Value: var value } => TypeOf(value),
        SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Type.IsVar: false } declaration } => declaration.Type,
        SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax pattern } => pattern.Type,
        _ => null,
    };

    private static TypeSyntax? TypeOf(ExpressionSyntax value) => value switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax array => array.Type.WithRankSpecifiers(
            [.. array.Type.RankSpecifiers.Select(rank => rank.WithSizes([.. rank.Sizes.Select(_ => SyntaxFactory.OmittedArraySizeExpression())]))]),
        CastExpressionSyntax cast => cast.Type,
        DefaultExpressionSyntax @default => @default.Type,
        InterpolatedStringExpressionSyntax => Predefined(SyntaxKind.StringKeyword),
        LiteralExpressionSyntax literal => literal.Token.Value switch
        {
            int => Predefined(SyntaxKind.IntKeyword),
            double => Predefined(SyntaxKind.DoubleKeyword),
            float => Predefined(SyntaxKind.FloatKeyword),
            long => Predefined(SyntaxKind.LongKeyword),
            decimal => Predefined(SyntaxKind.DecimalKeyword),
            string => Predefined(SyntaxKind.StringKeyword),
            bool => Predefined(SyntaxKind.BoolKeyword),
            char => Predefined(SyntaxKind.CharKeyword),
            _ => null,
        },
        _ => null,
    };

    private static PredefinedTypeSyntax Predefined(SyntaxKind keyword) => SyntaxFactory.PredefinedType(SyntaxFactory.Token(keyword));
}
