package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Forms that are not of the subset, or not of the procedure.
final class MistakesOfForms {

  private static final String FORM = "procedures/lamp-licence.form.json";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "form with a key beside its steps",
              FORM,
              "{\"steps\"",
              "{\"lane\": 1, \"steps\"",
              Rule.UNKNOWN_KEY),
          edit("form of an unknown step", FORM, "\"issue\": {", "\"isue\": {", Rule.UNKNOWN_STEP),
          edit(
              "form without one step",
              FORM,
              ",\n  \"issue\": {\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}",
              "",
              "{\"steps\"",
              Rule.STEP_WITHOUT_FORM),
          new Mistake(
              "form of a procedure that is not there",
              lamps -> lamps.with("procedures/lamp-licences.form.json", lamps.text(FORM)),
              "procedures/lamp-licences.form.json",
              "",
              Rule.UNKNOWN_PROCEDURE),
          edit(
              "form with an unknown keyword",
              FORM,
              "\"minLength\": 4",
              "\"minLenght\": 4",
              Rule.UNKNOWN_KEY),
          edit(
              "form with a keyword of another type",
              FORM,
              "\"by_post\": {",
              "\"by_post\": {\"minLength\": 1,",
              Rule.UNKNOWN_KEY),
          edit(
              "form that is open",
              FORM,
              "\"required\": [\"parts\"],\n    \"additionalProperties\": false",
              "\"required\": [\"parts\"],\n    \"additionalProperties\": true",
              "\"additionalProperties\": true",
              Rule.FIXED_VALUE),
          edit(
              "form that is a list",
              FORM,
              "\"issue\": {\"type\": \"object\"",
              "\"issue\": {\"type\": \"array\"",
              Rule.FIXED_VALUE),
          edit(
              "field of a number with fractions",
              FORM,
              "\"type\": \"integer\", \"minimum\": -5",
              "\"type\": \"number\", \"minimum\": -5",
              Rule.UNKNOWN_WORD),
          edit(
              "field without a type",
              FORM,
              "          \"type\": \"boolean\"".strip(),
              "\"hint\": {\"en\": \"By mail\", \"zh-Hans\": \"邮\", \"zh-Hant\": \"郵\"}",
              "\"by_post\"",
              Rule.MISSING_KEY),
          edit(
              "field without an upper bound",
              FORM,
              ", \"maximum\": 300",
              "",
              "\"height\"",
              Rule.MISSING_KEY),
          edit(
              "field without its traditional name",
              FORM,
              ", \"zh-Hant\": \"保證金\"",
              "",
              "保证金",
              Rule.MISSING_KEY),
          edit(
              "choice without its simplified name",
              FORM,
              "\"zh-Hans\": \"红\", ",
              "",
              "\"Red\"",
              Rule.MISSING_KEY),
          edit("field named in capitals", FORM, "\"height\": {", "\"Height\": {", Rule.WRONG_FIELD),
          edit(
              "field that stands twice",
              FORM,
              "\"height\": {",
              "\"colour\": {",
              "\"colour\": {\n        \"names\": {\"en\": \"Height",
              Rule.DUPLICATE_KEY),
          edit(
              "required field that is not there",
              FORM,
              "[\"parts\"]",
              "[\"parts\", \"part\"]",
              Rule.UNKNOWN_FIELD),
          edit(
              "required field that is named twice",
              FORM,
              "[\"parts\"]",
              "[\"parts\", \"parts\"]",
              Rule.DUPLICATE_ENTRY),
          edit(
              "text with a blank name",
              FORM,
              "\"en\": \"By post\"",
              "\"en\": \" \"",
              Rule.EMPTY_TEXT),
          edit(
              "text that is longer at least than at most",
              FORM,
              "\"maxLength\": 12",
              "\"maxLength\": 3",
              Rule.BOUNDS_REVERSED),
          edit(
              "text that may be empty",
              FORM,
              "\"minLength\": 4",
              "\"minLength\": 0",
              Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "pattern with alternatives",
              FORM,
              "^LP-[0-9]+$",
              "^(LP|LQ)-[0-9]+$",
              Rule.WRONG_PATTERN),
          edit("pattern that is not closed", FORM, "^LP-[0-9]+$", "^LP-[0-9]+", Rule.WRONG_PATTERN),
          edit(
              "day of another format",
              FORM,
              "\"format\": \"date\"",
              "\"format\": \"date-time\"",
              Rule.FIXED_VALUE),
          edit(
              "number beyond what JSON keeps",
              FORM,
              "9007199254740991",
              "9007199254740992",
              Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "number in words", FORM, "\"minimum\": -5", "\"minimum\": \"-5\"", Rule.NOT_A_NUMBER),
          edit(
              "number with bounds reversed",
              FORM,
              "\"maximum\": 300",
              "\"maximum\": -6",
              Rule.BOUNDS_REVERSED),
          edit(
              "money in another unit",
              FORM,
              "\"unit\": \"fen\"",
              "\"unit\": \"yuan\"",
              Rule.FIXED_VALUE),
          edit(
              "choice without names",
              FORM,
              "\"enum\": [\"white\", \"red\"]",
              "\"enum\": [\"white\", \"red\", \"blue\"]",
              Rule.UNNAMED_CHOICE),
          edit(
              "names of no choice",
              FORM,
              "\"enum\": [\"white\", \"red\"]",
              "\"enum\": [\"white\"]",
              "\"Red\"",
              Rule.UNKNOWN_CHOICE),
          edit(
              "choice that stands twice",
              FORM,
              "\"enum\": [\"white\", \"red\"]",
              "\"enum\": [\"white\", \"red\", \"red\"]",
              Rule.DUPLICATE_ENTRY),
          edit(
              "choices that may be chosen twice",
              FORM,
              "\"uniqueItems\": true",
              "\"uniqueItems\": false",
              Rule.FIXED_VALUE),
          edit(
              "more choices needed than there are",
              FORM,
              "\"minItems\": 1",
              "\"minItems\": 4",
              Rule.NUMBER_OUT_OF_RANGE),
          edit(
              "choices that are numbers",
              FORM,
              "{\"type\": \"string\", \"enum\": [\"wick\"",
              "{\"type\": \"integer\", \"enum\": [\"wick\"",
              Rule.FIXED_VALUE),
          edit(
              "field that is a text",
              FORM,
              "\"properties\": {}, ",
              "\"properties\": {\"x\": \"string\"}, ",
              Rule.NOT_A_MAPPING),
          edit(
              "form that breaks JSON",
              FORM,
              "\"steps\": {\n",
              "\"steps\": {,\n",
              "{\"steps\"",
              Rule.SYNTAX));

  private MistakesOfForms() {}
}
