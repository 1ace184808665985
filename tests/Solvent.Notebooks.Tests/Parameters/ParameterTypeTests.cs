using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Notebooks.Tests.Parameters;

public sealed class ParameterTypeTests
{
    [Theory]
    [InlineData("int", "100", "100", "100")]
    [InlineData("int", " -7 ", "-7", "-7")]
    [InlineData("long", "9000000000", "9000000000", "9000000000L")]
    [InlineData("double", "1e-3", "0.001", "0.001d")]
    [InlineData("double", "NaN", "NaN", "double.NaN")]
    [InlineData("float", "0.5", "0.5", "0.5f")]
    [InlineData("decimal", "1.10", "1.10", "1.10m")]
    [InlineData("bool", "True", "true", "true")]
    [InlineData("string", "say \"hi\"\n", "say \"hi\"\n", "\"say \\\"hi\\\"\\n\"")]
    [InlineData("char", "x", "x", "'x'")]
    [InlineData("string?", "null", "null", "null")]
    [InlineData("int[]", "64,32", "[64,32]", "new int[] { 64, 32 }")]
    [InlineData("string[]", "[\"a,b\", \"c\"]", "[\"a,b\",\"c\"]", "new string[] { \"a,b\", \"c\" }")]
    public void A_value_becomes_the_literal_of_its_type(string type, string written, string text, string literal)
        => Assert.Equal(new ParameterValue(text, literal), ParameterType.Parse(type)!.Read(written));

    [Theory]
    [InlineData("int", "ten")]
    [InlineData("int", "0.5")]
    [InlineData("int", "2147483648")]
    [InlineData("byte", "256")]
    [InlineData("uint", "-1")]
    [InlineData("double", "0,5")]
    [InlineData("bool", "yes")]
    [InlineData("char", "xy")]
    [InlineData("int", "null")]
    [InlineData("int[]", "[1, \"b\"]")]
    [InlineData("int[]", "[1")]
    public void What_is_no_value_of_the_type_is_none(string type, string written) => Assert.Null(ParameterType.Parse(type)!.Read(written));

    [Theory]
    [InlineData("100", "int")]
    [InlineData("9000000000", "long")]
    [InlineData("1e5", "double")]
    [InlineData("true", "bool")]
    [InlineData("late flights", "string")]
    public void A_value_without_a_declaration_has_the_type_that_it_looks_like(string text, string type) => Assert.Equal(type, ParameterType.Infer(text).Name);

    [Fact]
    public void Every_number_and_every_text_comes_back_from_its_literal()
    {
        Gen.Double[0, double.MaxValue].Sample(number => Equals(ValueOf(ParameterType.Parse("double")!.Read(number.ToString("R", CultureInfo.InvariantCulture))!.Literal), number));
        Gen.String.Sample(text => Equals(ValueOf(ParameterType.Parse("string")!.Read(text)!.Literal), text));
    }

    private static object? ValueOf(string literal)
        => SyntaxFactory.ParseExpression(literal) is Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax expression ? expression.Token.Value : null;
}
