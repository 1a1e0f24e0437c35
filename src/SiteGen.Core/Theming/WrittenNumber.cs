using System.Globalization;
using System.Numerics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Data;

namespace SiteGen.Theming;

/// <summary>
/// A number of the site's data. It prints as its file spells it, so that 3.10 stays 3.10, and calculates like any other
/// number.
/// </summary>
/// <remarks>Has no public properties, because templates would see them.</remarks>
public sealed class WrittenNumber : IScriptCustomBinaryOperation, IScriptCustomUnaryOperation, IComparable,
    IEquatable<object>
{
    private readonly DataNumber _number;

    private WrittenNumber(DataNumber number) => _number = number;

    public static object Of(DataNumber number) => new WrittenNumber(number);

    /// <returns>
    /// For a number of the data, a long if it is whole, a <see cref="BigInteger"/> if a long is too short, otherwise a
    /// double; any other value unchanged.
    /// </returns>
    public static object? Plain(object? value) => value is WrittenNumber number ? PlainOf(number._number) : value;

    /// <remarks>Parses the digits, because a double has 53 bits and an integer of the data may have more.</remarks>
    private static object PlainOf(DataNumber number)
    {
        var (text, value) = (number.Written, number.Value);
        const NumberStyles style = NumberStyles.AllowLeadingSign;
        if (long.TryParse(text, style, CultureInfo.InvariantCulture, out var whole)) return whole;
        if (text.AsSpan().IndexOfAnyExcept("-0123456789") < 0)
            return BigInteger.Parse(text, style, CultureInfo.InvariantCulture);
        return value == Math.Truncate(value) && Math.Abs(value) < 1e15 ? (object)(long)value : value;
    }

    public bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue,
        SourceSpan rightSpan, object? rightValue, out object? result)
    {
        result = ScriptBinaryExpression.Evaluate(
            context, span, op, leftSpan, Plain(leftValue)!, rightSpan, Plain(rightValue)!);
        return true;
    }

    public bool TryEvaluate(
        TemplateContext context, SourceSpan span, ScriptUnaryOperator op, object? rightValue, out object result)
    {
        var value = Plain(rightValue)!;
        result = op switch
        {
            ScriptUnaryOperator.Negate =>
                ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Subtract, 0, value)!,
            _ => value,
        };
        return op is ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus;
    }

    /// <summary>Compares numbers by their value; a number comes before any other value, except null.</summary>
    public int CompareTo(object? obj) => Comparison(obj) ?? (obj is null ? 1 : -1);

    public override bool Equals(object? obj) => Comparison(obj) == 0;

    public override int GetHashCode() => unchecked((int)BitConverter.DoubleToInt64Bits(_number.Value + 0.0));

    public override string ToString() => _number.Written;

    /// <returns>Null if <paramref name="obj"/> is not a number.</returns>
    private int? Comparison(object? obj) => (IntegerOf(this), IntegerOf(obj), ValueOf(obj)) switch
    {
        (_, _, null) => null,
        ({ } own, { } other, _) => own.CompareTo(other),
        (_, _, { } other) => _number.Value.CompareTo(other),
    };

    private static BigInteger? IntegerOf(object? value) => Plain(value) switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        _ => null,
    };

    private static double? ValueOf(object? value) => Plain(value) switch
    {
        BigInteger number => (double)number,
        int or long or double or float or decimal => Convert.ToDouble(Plain(value), CultureInfo.InvariantCulture),
        _ => null,
    };
}

/// <summary>Calls a function of Scriban's that knows only Scriban's own numbers.</summary>
public sealed class PlainNumberFunction(IScriptCustomFunction inner) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement)
    {
        for (var index = 0; index < arguments.Count; index++) arguments[index] = WrittenNumber.Plain(arguments[index]);
        return inner.Invoke(context, callerContext, arguments, blockStatement);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
